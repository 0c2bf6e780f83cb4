/** A small server in memory that keeps to docs/format/request.md, with care workers who answer. Tests only. */
import {
  ENVELOPE_SIZE, ANSWER_SIZE, checkReport, open, parseAnchor, puzzleSolved, seal, sha256, toBase64url, utf8, verifyBundle,
  type Opened, type SigningKey, type ReplyContent,
} from '../../../../crypto/src/main/ts/index.ts';
import { signedBytes } from '../../../../crypto/src/main/ts/request.ts';
import { verify } from '../../../../crypto/src/main/ts/signature.ts';
import { ANNA, DAY, DEPLOYMENT, ORIGIN, RECORDS, anchorJson, directoryJson, note, reply, type Person } from '../../../../crypto/src/test/ts/fixtures.ts';
import { fixedEntropy } from '../../../../crypto/src/test/ts/support.ts';
import type { Env } from '../../main/web/page/env.ts';
import { RefusedByServer, Unreachable, type Exchange } from '../../main/web/page/net.ts';
import { QUESTIONS, WORDS } from './questions.ts';

const LANGUAGE = JSON.stringify(WORDS);
const STRUCTURE = JSON.stringify({ ...QUESTIONS, languages: { nl: toBase64url(sha256(utf8(LANGUAGE))) } });
export const STRUCTURE_HASH = toBase64url(sha256(utf8(STRUCTURE)));

interface Box { readonly incoming: Uint8Array[]; readonly outgoing: Uint8Array[] }

export class Town {
  readonly boxes = new Map<string, Box>();
  readonly requests: string[] = [];
  readonly posted: Uint8Array[] = [];
  /** refusals and broken connections that wait for the next POSTs, in order; `lost` stores the request and loses the answer */
  readonly troubles: string[] = [];
  bits = 4;
  nonce = 1;
  challenge = 1;
  note: string;

  constructor(readonly origin = ORIGIN, private readonly structure = STRUCTURE, private readonly words: Readonly<Record<string, string>> = { nl: LANGUAGE },
    /** structures of further forms, which only the team of channel v was given to read */
    private readonly others: readonly string[] = []) {
    const questionnaires = [{ id: 'g1', structure: this.structureHash }];
    const more = others.map((other, index) => ({ id: `o${index}`, structure: hashOf(other) }));
    const channels = [{ id: 'm', readers: ['anna', 'bob'], questionnaires }, { id: 'v', readers: ['carla', 'bob'], questionnaires: [...questionnaires, ...more] }];
    this.note = note(directoryJson({ channels, origins: [origin] }));
  }

  get structureHash(): string {
    return hashOf(this.structure);
  }

  get anchor(): string {
    return anchorJson({ origins: [this.origin] });
  }

  get hash(): string {
    return toBase64url(sha256(utf8(this.note)));
  }

  readonly exchange: Exchange = async (method, path, body) => {
    this.requests.push(`${method} ${path}`);
    if (method === 'POST' && body) return this.box(body);
    const answer = this.get(path);
    if (answer === undefined) throw new RefusedByServer(404, 'absent');
    return utf8(answer);
  };

  private get(path: string): string | undefined {
    if (path === '/r/now') return JSON.stringify({ nonce: bytes(this.nonce), challenge: bytes(this.challenge), bits: this.bits, day: DAY });
    if (path === `/r/questionnaire/${this.structureHash}`) return this.structure;
    const other = this.others.find((structure) => path === `/r/questionnaire/${hashOf(structure)}`);
    if (other !== undefined) return other;
    const [, language] = /^\/r\/questionnaire\/[\w-]{43}\/([a-z]{2})$/.exec(path) ?? [];
    if (language) return this.words[language];
    const [, channel] = /^\/r\/directory\/([mv])$/.exec(path) ?? [];
    if (channel) return JSON.stringify({ rotations: [], note: this.note, records: channel === 'm' ? [RECORDS[0], RECORDS[1]] : [RECORDS[1], RECORDS[2]] });
    if (path === `/r/directory/version/${this.hash}`) return JSON.stringify({ rotations: [], note: this.note, records: RECORDS });
    return undefined;
  }

  private box(body: Uint8Array): Uint8Array {
    this.posted.push(body.slice());
    const trouble = this.troubles.shift();
    if (trouble === 'gone') throw new Unreachable();
    if (trouble && trouble !== 'lost') throw new RefusedByServer(409, trouble);
    const answer = this.act(body);
    if (trouble === 'lost') throw new Unreachable();
    return answer;
  }

  private act(body: Uint8Array): Uint8Array {
    const [action, page, auth, envelope] = [body[1], body[2] ?? 0, body.slice(12, 44), body.slice(84, 84 + ENVELOPE_SIZE)];
    if (toBase64url(body.slice(44, 76)) !== bytes(this.nonce)) throw new RefusedByServer(409, 'nonce');
    verify('luwte/1/request', signedBytes(body, this.origin), body.slice(29_026), auth);
    const id = toBase64url(sha256(auth));
    const box = this.boxes.get(id);
    if ((action === 1 || action === 2) && !this.solved(body, envelope)) throw new RefusedByServer(403, 'puzzle');
    if (action === 1 && !box) this.boxes.set(id, { incoming: [envelope], outgoing: [] });
    else if (action === 1 && !same(box?.incoming[0], envelope)) throw new RefusedByServer(409, 'exists');
    if ((action === 2 || action === 4) && !box) throw new RefusedByServer(404, 'absent');
    if (action === 2) box?.incoming.push(envelope);
    if (action === 4) this.boxes.delete(id);
    return answer(action === 3 ? box?.outgoing ?? [] : [], page, box || action === 1 ? 20_270_219 : 0);
  }

  private solved(body: Uint8Array, envelope: Uint8Array): boolean {
    return puzzleSolved(DEPLOYMENT, new Uint8Array(32).fill(this.challenge), sha256(envelope), this.bits, new DataView(body.buffer, body.byteOffset + 76).getBigUint64(0));
  }

  /** What a care worker opens, checked as the desk does; envelopes that came twice are one message. */
  async openedBy(reader: Person = ANNA): Promise<Opened[]> {
    const bundle = utf8(JSON.stringify({ rotations: [], note: this.note, records: RECORDS }));
    const directory = verifyBundle(parseAnchor(this.anchor), bundle, { origin: this.origin, today: DAY });
    const all = await Promise.all([...this.boxes.values()].flatMap((box) => box.incoming).map((envelope) => open(envelope, reader.seed)));
    all.forEach((message) => checkReport(message, directory));
    return [...new Map(all.map((message) => [message.messageHash, message])).values()];
  }

  /** A care worker answers a message. @returns the hash of the answer */
  async answer(to: Opened, changes: Partial<ReplyContent> = {}, writer: Person = ANNA, signer: SigningKey = writer.key): Promise<string> {
    const { caseId, mailbox } = to.content;
    const content = reply(writer, caseId, this.hash, { head: [to.messageHash], id: toBase64url(sha256(utf8(`${this.posted.length}${JSON.stringify(changes)}`))), ...changes });
    const sealed = await seal(content, signer, [mailbox ?? '', writer.recipient], fixedEntropy(`answer ${content.id}`));
    [...this.boxes.values()][0]?.outgoing.push(sealed.envelope);
    return sealed.messageHash;
  }

  /** An environment without a page: whatever touches `root` fails. */
  env(): Env {
    return {
      page: {
        language: 'nl', rtl: false, demo: true, texts: {}, help: [], channels: [{ id: 'm', reader: 'Team M' }, { id: 'v', reader: 'Team V' }],
        places: ['Almelo', 'Hof van Twente'], pictograms: {}, warningSite: '', structure: STRUCTURE_HASH,
      },
      say: (key) => key,
      root: undefined as unknown as HTMLElement,
      exchange: this.exchange,
      origin: this.origin,
      entropy: fixedEntropy('reporter'),
      today: () => DAY,
      anchor: this.anchor,
    };
  }
}

/** The name under which a structure is served and admitted. */
export function hashOf(structure: string): string {
  return toBase64url(sha256(utf8(structure)));
}

function bytes(value: number): string {
  return toBase64url(new Uint8Array(32).fill(value));
}

function same(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && toBase64url(a) === toBase64url(b);
}

function answer(all: readonly Uint8Array[], page: number, until: number): Uint8Array {
  const shown = all.slice(page * 2, page * 2 + 2);
  const whole = new Uint8Array(ANSWER_SIZE);
  whole.set([1, shown.length, all.length > page * 2 + 2 ? 1 : 0]);
  new DataView(whole.buffer).setUint32(4, until);
  shown.forEach((envelope, index) => whole.set(envelope, 64 + index * ENVELOPE_SIZE));
  return whole;
}
