import { type Entropy, type Status } from '../../../../../../crypto/src/main/ts/index.ts';
import type { Api } from '../api.ts';
import type { Case } from '../cases.ts';
import { type Clock, today } from '../days.ts';
import type { SealedFile } from '../exporting/file.ts';
import type { Message } from '../message.ts';
import { type Outgoing, type Said, deskContent, outContent, sealFor, sealForDesk } from '../reply.ts';
import { type Session, requireReader } from '../session.ts';
import { type Act, answersOf } from './acts.ts';
import { Slip, type Step } from './slip.ts';

export interface CaseworkParts {
  readonly session: Session;
  readonly api: Api;
  readonly clock: Clock;
  readonly entropy: Entropy;
  /** Language of the desk, in which acts are written. */
  readonly language: string;
  /** The case as it is known at this moment. */
  readonly current: (found: Case) => Case;
  readonly sent: (envelopeId: string, message: Message) => void;
  /** Fetches the list again, after something that changes it. */
  readonly refresh: Step;
}

/** Seals acts and tellings and takes them to the server, each one once. */
export class Casework {
  /** Case key to the file that was made of it, until she says that she has it. */
  readonly exported = new Map<string, SealedFile>();
  private readonly slips = new Map<string, Slip>();
  /** Message hash to the moment at which this desk sent it. */
  private readonly moments = new Map<string, number>();

  constructor(readonly parts: CaseworkParts) {}

  get today(): string {
    return today(this.parts.clock);
  }

  /** What is being filled in for a case in a part of its pane. */
  slip(found: Case, part: string): Slip {
    const key = `${part} ${found.key}`;
    const slip = this.slips.get(key) ?? new Slip();
    this.slips.set(key, slip);
    return slip;
  }

  /** Writes an act, sealed to the readers of the team of the case. */
  act(found: Case, act: Act): Step {
    return this.once(async () => {
      const { session, entropy, language } = this.parts;
      const now = await this.readable(found);
      const content = deskContent(now, session, answersOf(act), language, this.today, entropy);
      return sealForDesk(now, session, content, entropy);
    }, (row, envelope) => this.parts.api.work(row, envelope));
  }

  /** Tells the reporter where her case stands. */
  tell(found: Case, status: Status): Step {
    const said: Said = { kind: 'status', status };
    return this.once(async () => {
      const { session, entropy } = this.parts;
      const now = await this.readable(found);
      return sealFor(now, session, outContent(now, session, said, now.language, this.today, entropy), entropy);
    }, (row, envelope) => this.parts.api.reply(row, envelope));
  }

  /** Whole minutes since this desk sent a message; undefined for others, of which only the day is known. */
  minutesSince(hash: string): number | undefined {
    const moment = this.moments.get(hash);
    return moment === undefined ? undefined : Math.max(0, Math.floor((this.parts.clock.now() - moment) / 60_000));
  }

  /** Forgets what was typed. */
  drop(): void {
    for (const file of this.exported.values()) file.forget();
    this.exported.clear();
    this.slips.clear();
  }

  /** The case of this moment, after a look at the directory of this moment. */
  async readable(found: Case): Promise<Case> {
    const { session, current } = this.parts;
    await requireReader(session, found.channel);
    return current(found);
  }

  private once(make: () => Promise<Outgoing>, post: (row: string, envelope: Uint8Array) => Promise<string>): Step {
    let outgoing: Outgoing | undefined;
    return async () => {
      outgoing ??= await make();
      const id = await post(outgoing.row, outgoing.envelope);
      this.moments.set(outgoing.message.hash, this.parts.clock.now());
      this.parts.sent(id, outgoing.message);
    };
  }
}
