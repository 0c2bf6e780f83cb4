/** Fetches what waits in a mailbox, opens it on this phone, and checks for each reply that a reader of the team wrote it, to her. */
import {
  OpeningKey, Refused, buildRequest, checkReply, open, verifyOlder,
  type Anchor, type Answer, type Content, type MailboxKeys, type Member, type Now, type Opened, type RequestParts, type VerifiedDirectory,
} from '../../../../../crypto/src/main/ts/index.ts';
import type { Env } from '../page/env.ts';
import { RefusedByServer } from '../page/net.ts';
import { readAnswer } from '../tell/delivery.ts';
import { fetchNow } from '../tell/ready.ts';
import { inOrder, type Ordered } from './order.ts';

const MOST_PAGES = 256;

/** A message of a care worker that passed every check. */
export interface Reply extends Ordered {
  readonly content: Content;
  readonly member: Member;
}

export interface Conversation {
  readonly replies: readonly Reply[];
  /** how many envelopes could not be opened or checked */
  readonly unchecked: number;
  /** the day until which the mailbox lives, or null where it was not told */
  readonly until: string | null;
}

/** Sends a request without an envelope; a nonce whose moment passed is fetched anew, once. @throws Unreachable @throws RefusedByServer */
export async function request(env: Env, keys: MailboxKeys, parts: Pick<RequestParts, 'action' | 'page'>): Promise<Answer> {
  const post = async (now: Now) => readAnswer(await env.exchange('POST', '/r/box', buildRequest({ ...parts, keys, now, origin: env.origin, entropy: env.entropy })));
  try {
    return await post(await fetchNow(env));
  } catch (fault) {
    if (fault instanceof RefusedByServer && fault.code === 'nonce') return post(await fetchNow(env));
    throw fault;
  }
}

/** @param unlocking called when everything was fetched and opening begins */
export async function readMailbox(env: Env, anchor: Anchor, keys: MailboxKeys, unlocking: () => void): Promise<Conversation> {
  const envelopes: Uint8Array[] = [];
  let until: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await request(env, keys, { action: 'read', page });
    envelopes.push(...answer.replies);
    until = answer.until;
    if (!answer.more) break;
  }
  unlocking();
  const opener = new Opener(env, anchor, keys);
  const replies = await opener.openAll(envelopes);
  return { replies: inOrder(replies), unchecked: envelopes.length - replies.length, until };
}

class Opener {
  private readonly bundles = new Map<string, Promise<Uint8Array>>();

  constructor(private readonly env: Env, private readonly anchor: Anchor, private readonly keys: MailboxKeys) {}

  async openAll(envelopes: readonly Uint8Array[]): Promise<Reply[]> {
    const key = await OpeningKey.from(this.keys.seed);
    const replies: Reply[] = [];
    try {
      for (const envelope of envelopes) {
        const reply = await this.openOne(envelope, key);
        if (reply) replies.push(reply);
      }
    } finally {
      key.drop();
    }
    return replies;
  }

  /** What does not open or does not pass is not shown, whatever the reason. */
  private async openOne(envelope: Uint8Array, key: OpeningKey): Promise<Reply | undefined> {
    try {
      return await this.check(await open(envelope, key));
    } catch (fault) {
      if (fault instanceof Refused || (fault instanceof RefusedByServer && fault.status === 404)) return undefined;
      throw fault;
    }
  }

  private async check(opened: Opened): Promise<Reply> {
    const { content, messageHash } = opened;
    const directory = await this.version(content.directory, content.day);
    checkReply(opened, { caseId: this.keys.caseId, deployment: this.anchor.deployment, directory });
    const member = directory.member(content.signer.member ?? '');
    if (!member) throw new Refused('signer');
    return { hash: messageHash, head: content.head, day: content.day, content, member };
  }

  private async version(hash: string, day: string): Promise<VerifiedDirectory> {
    const bundle = this.bundles.get(hash) ?? this.env.exchange('GET', `/r/directory/version/${hash}`);
    this.bundles.set(hash, bundle);
    return verifyOlder(this.anchor, await bundle, hash, day, this.env.origin);
  }
}
