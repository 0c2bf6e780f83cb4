import { HybridIdentity, PLAINTEXT_SIZE, openPlaintext, sealPlaintext } from './age.ts';
import { Refused, equal, fromBase64url, overwrite, sha256, toBase64url } from './bytes.ts';
import { MAX_JSON, caseIdOf, parseContent, writeContent, type Content, type Direction } from './envelope.ts';
import type { VerifiedDirectory } from './directory.ts';
import { systemEntropy, type Entropy } from './random.ts';
import { SIGNATURE_SIZE, verify, type SigningKey } from './signature.ts';

export interface Sealed {
  /** 28,942 bytes. */
  readonly envelope: Uint8Array;
  /** SHA-256(JSON || signature), base64url. */
  readonly messageHash: string;
}

/** The bytes that a message is known by, to be sealed to somebody else as they are. */
export interface Signed {
  readonly json: Uint8Array;
  /** 64 bytes. */
  readonly signature: Uint8Array;
}

export interface Opened {
  readonly content: Content;
  readonly messageHash: string;
  /** There only when asked for. */
  readonly signed?: Signed;
  /** Who handed the message over; only `openAtDesk` reads one. */
  readonly frame?: ResealedFrame;
}

/** What was opened, and the position of the stanza that opened it, 0 to 7. */
export interface OpenedAt extends Opened {
  readonly position: number;
}

export interface OpenOptions {
  /** The position that opened this envelope before; it is tried first. */
  readonly position?: number;
  /** Whether to keep the signed bytes. */
  readonly signed?: boolean;
}

/** The frame around a message that was handed over (docs/format/casework.md). Hashes and keys as in the JSON. */
export interface ResealedFrame {
  readonly deployment: string;
  /** SHA-256 of the envelope that the message was opened from. */
  readonly envelope: string;
  readonly message: string;
  /** The directory version that chose the new readers. */
  readonly directory: string;
  readonly from: string;
  readonly channel: string;
  readonly day: string;
  readonly signer: { readonly key: string; readonly member: string };
}

/** A reading key prepared once, so that thousands of envelopes open without importing it again. */
export class OpeningKey {
  readonly identity: HybridIdentity;

  private constructor(identity: HybridIdentity) {
    this.identity = identity;
  }

  /** @param seed X-Wing seed, 32 bytes; stays the caller's to overwrite */
  static async from(seed: Uint8Array): Promise<OpeningKey> {
    return new OpeningKey(await HybridIdentity.fromSeed(seed));
  }

  drop(): void {
    this.identity.drop();
  }
}

/** Signs a content and seals it to 1 to 8 recipients `age1pq1...`. Refuses `signer` when the content names another key. */
export async function seal(content: Content, signingKey: SigningKey, recipients: readonly string[], entropy: Entropy = systemEntropy): Promise<Sealed> {
  if (!equal(fromBase64url(content.signer.key), signingKey.publicKey)) throw new Refused('signer');
  const json = writeContent(content);
  const signature = signingKey.sign('luwte/1/message', json);
  const plaintext = new Uint8Array(PLAINTEXT_SIZE);
  new DataView(plaintext.buffer).setUint32(0, json.length);
  plaintext.set(json, 4);
  plaintext.set(signature, 4 + json.length);
  const messageHash = toBase64url(sha256(json, signature));
  try {
    return { envelope: await sealPlaintext(plaintext, recipients, entropy), messageHash };
  } finally {
    overwrite(json, plaintext);
  }
}

/**
 * Opens an envelope with a seed of 32 bytes or a prepared key, and checks padding, JSON, signature and, in direction `in`, that the
 * case belongs to the signer. Refuses `size`, `age`, `stanza`, `open`, `padding`, `json`, `encoding`, `field`, `version`, `signature`, `case`;
 * people are shown one text for all of them. A handed-over message is refused: only the desk reads one (`openAtDesk`).
 */
export async function open(envelope: Uint8Array, key: Uint8Array | OpeningKey, options: OpenOptions = {}): Promise<OpenedAt> {
  return openWith(envelope, key, options, readPlaintext);
}

/** Opens an envelope and reads its plaintext, which is overwritten afterwards. */
export async function openWith(
  envelope: Uint8Array, key: Uint8Array | OpeningKey, options: OpenOptions, read: (plaintext: Uint8Array, options: OpenOptions) => Opened,
): Promise<OpenedAt> {
  const prepared = key instanceof OpeningKey ? key : await OpeningKey.from(key);
  try {
    const { plaintext, position } = await openPlaintext(envelope, prepared.identity, options.position);
    try {
      return { ...read(plaintext, options), position };
    } finally {
      overwrite(plaintext);
    }
  } finally {
    if (prepared !== key) prepared.drop();
  }
}

/** Reads the plaintext of a message that was not handed over. */
export function readPlaintext(plaintext: Uint8Array, options: OpenOptions): Opened {
  if (plaintext.length !== PLAINTEXT_SIZE) throw new Refused('padding', 'plaintext size');
  const length = readLength(plaintext, 0);
  const end = 4 + length + SIGNATURE_SIZE;
  requireZeros(plaintext.subarray(end));
  return readSigned({ json: plaintext.subarray(4, 4 + length), signature: plaintext.subarray(4 + length, end) }, options);
}

/** The length of a JSON, 1 to 15,360 bytes. Refuses `padding`. */
export function readLength(plaintext: Uint8Array, at: number): number {
  const length = new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(at);
  if (length < 1 || length > MAX_JSON) throw new Refused('padding', 'length');
  return length;
}

export function requireZeros(rest: Uint8Array): void {
  if (rest.some((byte) => byte !== 0)) throw new Refused('padding', 'zeros');
}

/** Reads a message and checks its signature and, in direction `in`, its case. Refuses `json`, `encoding`, `field`, `version`, `signature`, `case`. */
export function readSigned({ json, signature }: Signed, options: OpenOptions): Opened {
  const content = parseContent(json);
  const signer = fromBase64url(content.signer.key);
  verify('luwte/1/message', json, signature, signer);
  if (content.direction === 'in' && content.caseId !== caseIdOf(signer)) throw new Refused('case');
  const kept = options.signed === true ? { signed: { json: json.slice(), signature: signature.slice() } } : {};
  return { content, messageHash: toBase64url(sha256(json, signature)), ...kept };
}

/**
 * The desk's further checks of one message of direction `in`, with the directory version that the message names.
 * Refuses `deployment`, `case`, `questionnaire`.
 */
export function checkReport(opened: Opened, directory: VerifiedDirectory): void {
  const { content } = opened;
  if (content.deployment !== directory.deployment) throw new Refused('deployment');
  if (content.direction !== 'in') throw new Refused('case');
  if (content.kind !== 'report' && content.kind !== 'addition') return;
  if (content.directory !== directory.hash || !directory.admits(content.channel, content.questionnaire.structure)) {
    throw new Refused('questionnaire');
  }
}

/** The messages of direction `in` of one case: one signing key and one mailbox. Refuses `case`. */
export function checkCase(messages: readonly Opened[]): void {
  const own = messages.map((message) => message.content).filter((content) => content.direction === 'in');
  const keys = new Set(own.map((content) => content.signer.key));
  const mailboxes = new Set(own.flatMap((content) => content.mailbox ?? []));
  if (keys.size > 1 || mailboxes.size > 1) throw new Refused('case');
}

export interface ReplyExpectation {
  readonly caseId: string;
  /** The channel of the case, where the reader knows it. */
  readonly channel?: string;
  readonly deployment: string;
  /** The version that the message names, verified for its day. */
  readonly directory: VerifiedDirectory;
}

/** Of a message between care workers the case may not be known yet. */
export type WorkExpectation = Omit<ReplyExpectation, 'caseId'> & Partial<Pick<ReplyExpectation, 'caseId'>>;

/** The checks of one message of direction `out`, of any kind. Refuses `deployment`, `case`, `signer`. */
export function checkReply(opened: Opened, expected: ReplyExpectation): void {
  checkCareWorker(opened, 'out', expected);
}

/** The checks of one message of direction `desk`: those of a reply. Refuses `deployment`, `case`, `signer`. */
export function checkWork(opened: Opened, expected: WorkExpectation): void {
  checkCareWorker(opened, 'desk', expected);
}

function checkCareWorker({ content }: Opened, direction: Direction, expected: WorkExpectation): void {
  const { caseId = content.caseId, channel = content.channel, deployment, directory } = expected;
  if (content.deployment !== deployment || directory.deployment !== deployment) throw new Refused('deployment');
  if (content.direction !== direction || content.caseId !== caseId || content.channel !== channel) throw new Refused('case');
  if (content.directory !== directory.hash) throw new Refused('signer', 'directory');
  directory.requireSigner(content.channel, content.signer);
}
