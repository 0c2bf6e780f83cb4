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

/** A message as its signature covers it. */
export interface Read {
  readonly content: Content;
  readonly messageHash: string;
}

export interface Opened extends Read {
  /** Which of the eight stanzas opened it, from 0. A later opening that tries it first spares the others. */
  readonly position: number;
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
 * people are shown one text for all of them.
 *
 * @param hint the stanza to try first, from an earlier opening; a wrong one costs time and nothing else
 */
export async function open(envelope: Uint8Array, key: Uint8Array | OpeningKey, hint = 0): Promise<Opened> {
  if (key instanceof OpeningKey) return openWith(envelope, key, hint);
  const prepared = await OpeningKey.from(key);
  try {
    return await openWith(envelope, prepared, hint);
  } finally {
    prepared.drop();
  }
}

async function openWith(envelope: Uint8Array, key: OpeningKey, hint: number): Promise<Opened> {
  const { plaintext, position } = await openPlaintext(envelope, key.identity, hint);
  try {
    return { ...readPlaintext(plaintext), position };
  } finally {
    overwrite(plaintext);
  }
}

function readPlaintext(plaintext: Uint8Array): Read {
  const { json, signature, end } = signedAt(plaintext, 0);
  demandZeros(plaintext, end);
  return readMessage(json, signature);
}

/** Signed bytes and where they end. */
export interface SignedBytes {
  readonly json: Uint8Array;
  readonly signature: Uint8Array;
  readonly end: number;
}

/** The signed JSON that begins at a place of a plaintext: length, JSON, signature. Refuses `padding`. */
export function signedAt(plaintext: Uint8Array, at: number, longest = MAX_JSON): SignedBytes {
  if (plaintext.length !== PLAINTEXT_SIZE || at + 4 > PLAINTEXT_SIZE) throw new Refused('padding', 'plaintext size');
  const length = new DataView(plaintext.buffer, plaintext.byteOffset).getUint32(at);
  const end = at + 4 + length + SIGNATURE_SIZE;
  if (length < 1 || length > longest || end > PLAINTEXT_SIZE) throw new Refused('padding', 'length');
  return { json: plaintext.subarray(at + 4, at + 4 + length), signature: plaintext.subarray(at + 4 + length, end), end };
}

/** Refuses `padding` unless nothing but zeros follows. */
export function demandZeros(plaintext: Uint8Array, end: number): void {
  if (plaintext.subarray(end).some((byte) => byte !== 0)) throw new Refused('padding', 'zeros');
}

/** Reads a message and checks its signature and, in direction `in`, that the case belongs to the signer. */
export function readMessage(json: Uint8Array, signature: Uint8Array): Read {
  const content = parseContent(json);
  const signer = fromBase64url(content.signer.key);
  verify('luwte/1/message', json, signature, signer);
  if (content.direction === 'in' && content.caseId !== caseIdOf(signer)) throw new Refused('case');
  return { content, messageHash: toBase64url(sha256(json, signature)) };
}

/**
 * The desk's further checks of one message of direction `in`, with the directory version that the message names.
 * Refuses `deployment`, `case`, `questionnaire`.
 */
export function checkReport(opened: Read, directory: VerifiedDirectory): void {
  const { content } = opened;
  if (content.deployment !== directory.deployment) throw new Refused('deployment');
  if (content.direction !== 'in') throw new Refused('case');
  if (content.kind !== 'report' && content.kind !== 'addition') return;
  if (content.directory !== directory.hash || !directory.admits(content.channel, content.questionnaire.structure)) {
    throw new Refused('questionnaire');
  }
}

/** The messages of direction `in` of one case: one signing key and one mailbox. Refuses `case`. */
export function checkCase(messages: readonly Read[]): void {
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
export function checkReply(opened: Read, expected: ReplyExpectation): void {
  checkCareWorker(opened, 'out', expected);
}

/** The checks of one message of direction `desk`: those of a reply. Refuses `deployment`, `case`, `signer`. */
export function checkWork(opened: Read, expected: WorkExpectation): void {
  checkCareWorker(opened, 'desk', expected);
}

function checkCareWorker({ content }: Read, direction: Direction, expected: WorkExpectation): void {
  const { caseId = content.caseId, channel = content.channel, deployment, directory } = expected;
  if (content.deployment !== deployment || directory.deployment !== deployment) throw new Refused('deployment');
  if (content.direction !== direction || content.caseId !== caseId || content.channel !== channel) throw new Refused('case');
  if (content.directory !== directory.hash) throw new Refused('signer', 'directory');
  directory.requireSigner(content.channel, content.signer);
}
