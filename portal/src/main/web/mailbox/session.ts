/** One visit to a mailbox: the keys, what was read, what was written; all of it is dropped when she closes it or leaves. */
import { MAX_HEAD, type Anchor, type MailboxKeys } from '../../../../../crypto/src/main/ts/index.ts';
import type { Env } from '../page/env.ts';
import { seenHashes } from './order.ts';
import type { Conversation } from './read.ts';
import type { Stock } from './stock.ts';

/** What she wrote on this visit; it is in no mailbox, so it is shown only until she leaves. */
export interface Written {
  readonly hash: string;
  readonly text: string;
}

export class Session {
  readonly written: Written[] = [];
  private chosenChannel: string | undefined;

  /** @param stock what writing needs; reading and deleting do without */
  constructor(
    readonly env: Env,
    readonly anchor: Anchor,
    readonly keys: MailboxKeys,
    readonly stock: Stock,
    readonly conversation: Conversation,
    private readonly showHome: (session: Session, ...news: string[]) => void,
  ) {}

  /** Shows the conversation, with news on top. */
  home(...news: string[]): void {
    this.showHome(this, ...news);
  }

  /** The team of her case, where the replies tell it or she has said it. */
  get channel(): string | undefined {
    const channels = new Set(this.conversation.replies.map((reply) => reply.content.channel));
    return this.chosenChannel ?? (channels.size === 1 ? [...channels][0] : undefined);
  }

  choose(channel: string): void {
    this.chosenChannel = channel;
  }

  /** What the next message lists in its `head`. */
  get seen(): readonly string[] {
    const hashes = [...seenHashes(this.conversation.replies, MAX_HEAD), ...this.written.map((message) => message.hash)];
    return [...new Set(hashes)].slice(-MAX_HEAD);
  }

  forget(): void {
    this.keys.drop();
    this.written.length = 0;
  }
}
