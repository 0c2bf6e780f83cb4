/**
 * Sends sealed envelopes, in order. An envelope is made once: whatever happens to a request, trying again sends the same bytes, and the server answers as it did
 * the first time. So a message cannot arrive twice because a connection broke.
 */
import {
  Refused, buildRequest, equal, parseAnswer, solvePuzzle, type Answer, type Entropy, type MailboxKeys, type Now, type Sealed,
} from '../../../../../crypto/src/main/ts/index.ts';
import { RefusedByServer, type Exchange } from '../page/net.ts';

export interface Route {
  readonly exchange: Exchange;
  readonly now: () => Promise<Now>;
  readonly origin: string;
  readonly deployment: string;
  readonly keys: Pick<MailboxKeys, 'auth'>;
  readonly entropy: Entropy;
  /** the channel of a case that is opened by the first envelope; absent: all are written to a mailbox that is there */
  readonly opens?: string;
}

/** What is being done, for the page to say. */
export type Progress = (stage: 'puzzle' | 'send', part: number, all: number) => void;

/** The moment passed, not the message: a new nonce or a new puzzle helps. */
const OF_THE_MOMENT = new Set(['nonce', 'puzzle']);

export class Delivery {
  private sent = 0;
  private last: Answer | undefined;
  private solved: { readonly envelope: Uint8Array; readonly challenge: Uint8Array; readonly counter: bigint } | undefined;

  constructor(private readonly route: Route, private readonly envelopes: readonly Sealed[]) {}

  /**
   * Sends what was not yet sent; may be called again after a failure.
   * @returns the answer to the last envelope
   * @throws Unreachable @throws RefusedByServer
   */
  async deliver(progress: Progress): Promise<Answer> {
    for (;;) {
      const next = this.envelopes[this.sent];
      if (!next) break;
      this.last = await this.withFreshMoment(next.envelope, progress);
      this.sent += 1;
    }
    if (!this.last) throw new RangeError('nothing to send');
    return this.last;
  }

  private async withFreshMoment(envelope: Uint8Array, progress: Progress): Promise<Answer> {
    try {
      return await this.send(envelope, progress);
    } catch (fault) {
      if (!(fault instanceof RefusedByServer && OF_THE_MOMENT.has(fault.code))) throw fault;
      if (fault.code === 'puzzle') this.solved = undefined;
      return this.send(envelope, progress);
    }
  }

  private async send(envelope: Uint8Array, progress: Progress): Promise<Answer> {
    const { exchange, origin, keys, entropy, opens } = this.route;
    const part = this.sent + 1;
    progress('puzzle', part, this.envelopes.length);
    const now = await this.route.now();
    const counter = await this.solve(envelope, now);
    progress('send', part, this.envelopes.length);
    const place = opens !== undefined && this.sent === 0 ? { action: 'open' as const, channel: opens } : { action: 'write' as const };
    const body = buildRequest({ ...place, keys, now, origin, envelope, counter, entropy });
    return readAnswer(await exchange('POST', '/r/box', body));
  }

  /** On a slow phone the puzzle may take longer than a nonce lives; then the counter found is used with the next nonce. */
  private async solve(envelope: Uint8Array, { challenge, bits }: Now): Promise<bigint> {
    if (!this.solved || this.solved.envelope !== envelope || !equal(this.solved.challenge, challenge)) {
      this.solved = { envelope, challenge, counter: await solvePuzzle(this.route.deployment, challenge, envelope, bits) };
    }
    return this.solved.counter;
  }
}

/** An answer of 200 that cannot be read is not ours: the server is not well. */
export function readAnswer(bytes: Uint8Array): Answer {
  try {
    return parseAnswer(bytes);
  } catch (fault) {
    if (fault instanceof Refused) throw new RefusedByServer(500, 'server');
    throw fault;
  }
}
