import type { Entropy } from '../../../../../crypto/src/main/ts/index.ts';
import type { ReadySentences } from './answer/sentence-box.ts';
import type { Case } from './cases.ts';
import { type Clock, today } from './days.ts';
import { type Fault, faultOf } from './faults.ts';
import type { Message } from './message.ts';
import { type Outgoing, outContent, sealFor, unacknowledged } from './reply.ts';
import { type Session, requireReader } from './session.ts';

/** Why an answer was not sent, as a text key. */
export type AnswerFault = '' | 'answer.empty' | 'answer.absent' | Fault;

/** An answer that is being written. Once sealed it keeps its envelope until the server has it. */
export class Draft {
  text = '';
  /** Until somebody chooses: the language the reporter asked for. */
  language: string | undefined;
  busy = false;
  sent = false;
  fault: AnswerFault = '';
  outgoing: Outgoing | undefined;

  /** Lets the text be changed again. The sealed envelope may have arrived all the same. */
  unseal(): void {
    this.outgoing = undefined;
    this.fault = '';
  }
}

export interface AnsweringParts {
  readonly session: Session;
  readonly post: (row: string, envelope: Uint8Array) => Promise<string>;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly sent: (envelopeId: string, message: Message) => void;
}

/** Seals and sends answers and acknowledgements, and loses none on the way. */
export class Answering {
  constructor(private readonly parts: AnsweringParts) {}

  /** Sends a draft, sealed to the readers of the directory of this moment. What went wrong stands in the draft afterwards. */
  async reply(found: Case, draft: Draft, language: string): Promise<void> {
    if (draft.outgoing === undefined && draft.text.trim() === '') {
      draft.fault = 'answer.empty';
      return;
    }
    await this.deliver(found, draft, () => ({ kind: 'reply', text: draft.text.trim() }), language);
  }

  /** Sends ready sentences, put together in the reporter's language. */
  async sentences(found: Case, draft: Draft, { text, ids, language }: ReadySentences): Promise<void> {
    await this.deliver(found, draft, () => ({ kind: 'reply', text, sentences: ids }), language);
  }

  /** Tells the reporter that a person has received what she wrote so far. */
  async acknowledge(found: Case, draft: Draft): Promise<void> {
    await this.deliver(found, draft, () => ({ kind: 'acknowledgement', received: unacknowledged(found) }), found.language);
  }

  private async deliver(found: Case, draft: Draft, said: () => Parameters<typeof outContent>[2], language: string): Promise<void> {
    if (draft.busy) return;
    draft.busy = true;
    draft.sent = false;
    draft.fault = '';
    try {
      draft.outgoing ??= await this.seal(found, said(), language);
      const id = await this.parts.post(draft.outgoing.row, draft.outgoing.envelope);
      const { message } = draft.outgoing;
      draft.outgoing = undefined;
      draft.text = '';
      draft.sent = true;
      this.parts.sent(id, message);
    } catch (error) {
      const fault = faultOf(error);
      draft.fault = fault === 'work.absent' ? 'answer.absent' : fault;
    } finally {
      draft.busy = false;
    }
  }

  private async seal(found: Case, said: Parameters<typeof outContent>[2], language: string): Promise<Outgoing> {
    const { session, clock, entropy } = this.parts;
    await requireReader(session, found.channel);
    return sealFor(found, session, outContent(found, session, said, language, today(clock), entropy), entropy);
  }
}
