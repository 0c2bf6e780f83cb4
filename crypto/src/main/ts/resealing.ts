import { PLAINTEXT_SIZE, openPlaintext, sealPlaintext } from './age.ts';
import { Refused, concat, fromBase64url, overwrite, sha256, toBase64url, utf8 } from './bytes.ts';
import type { VerifiedDirectory } from './directory.ts';
import { type Writable, fields, parseDocument, writeDocument } from './document.ts';
import { CHANNEL_ID, DEPLOYMENT_ID, NAME, day, hash, oneOf, text, versionOne } from './fields.ts';
import { type Opened, type OpeningKey, type Read, type Sealed, type SignedBytes, demandZeros, readMessage, signedAt } from './opening.ts';
import type { Entropy } from './random.ts';
import { type SigningKey, verify } from './signature.ts';

/** Who handed a message over, from which team to which, and when (docs/format/casework.md). Hashes are 43 characters of base64url. */
export interface Frame {
  readonly deployment: string;
  /** SHA-256 of the envelope it was opened from. */
  readonly envelope: string;
  /** Hash of the message inside. */
  readonly message: string;
  /** Directory version that chose the new readers. */
  readonly directory: string;
  readonly from: string;
  readonly channel: string;
  readonly day: string;
  readonly signer: { readonly key: string; readonly member: string };
}

/** A message as a desk opens it: one of its own team, or one that another team handed over. */
export interface OpenedAtDesk extends Opened {
  readonly frame?: Frame;
}

/** What the care worker who hands over says of it. */
export interface Handover {
  readonly deployment: string;
  readonly directory: string;
  readonly channel: string;
  readonly day: string;
  readonly member: string;
}

/** Bytes of the JSON of a frame at most. */
export const MAX_FRAME = 800;

const ORDER = ['version', 'kind', 'deployment', 'envelope', 'message', 'directory', 'from', 'channel', 'day', 'signer'];

/**
 * Opens an envelope of either shape. Refuses as `open` does; a frame that is wrong refuses so too, with `signature` for one that names
 * another message than is inside, and `deployment` where the two belong to different ones.
 */
export async function openAtDesk(envelope: Uint8Array, key: OpeningKey, hint = 0): Promise<OpenedAtDesk> {
  const { plaintext, position } = await openPlaintext(envelope, key.identity, hint);
  try {
    const { frame, read } = readEither(plaintext);
    return { ...read, position, ...(frame === undefined ? {} : { frame }) };
  } finally {
    overwrite(plaintext);
  }
}

interface Either {
  readonly frame?: Frame;
  readonly read: Read;
  readonly signed: SignedBytes;
}

function readEither(plaintext: Uint8Array): Either {
  const first = signedAt(plaintext, 0);
  if (!isFrame(first.json)) {
    demandZeros(plaintext, first.end);
    return { read: readMessage(first.json, first.signature), signed: first };
  }
  const signed = signedAt(plaintext, first.end);
  demandZeros(plaintext, signed.end);
  const frame = parseFrame(first.json);
  verify('luwte/1/resealed', first.json, first.signature, fromBase64url(frame.signer.key));
  if (toBase64url(sha256(signed.json, signed.signature)) !== frame.message) throw new Refused('signature', 'another message');
  const read = readMessage(signed.json, signed.signature);
  if (read.content.deployment !== frame.deployment) throw new Refused('deployment', 'frame');
  return { frame, read, signed };
}

/** Whether a strict document of at most 800 bytes says so. Anything else is read as a message, and refused as one. */
function isFrame(json: Uint8Array): boolean {
  if (json.length > MAX_FRAME) return false;
  try {
    const parsed = parseDocument(json);
    return parsed instanceof Map && parsed.get('kind') === 'resealed';
  } catch {
    return false;
  }
}

/** Reads a frame. Refuses `size`, `json`, `field`, `version`. */
export function parseFrame(json: Uint8Array): Frame {
  if (json.length < 1 || json.length > MAX_FRAME) throw new Refused('size', 'frame');
  const document = fields(parseDocument(json), ORDER);
  versionOne(document);
  oneOf(document.get('kind'), ['resealed']);
  const signer = fields(document.get('signer'), ['key', 'member']);
  const frame: Frame = {
    deployment: text(document.get('deployment'), DEPLOYMENT_ID),
    envelope: hash(document.get('envelope')),
    message: hash(document.get('message')),
    directory: hash(document.get('directory')),
    from: text(document.get('from'), CHANNEL_ID),
    channel: text(document.get('channel'), CHANNEL_ID),
    day: day(document.get('day')),
    signer: { key: hash(signer.get('key')), member: text(signer.get('member'), NAME) },
  };
  if (frame.channel === frame.from) throw new Refused('field', 'channel');
  return frame;
}

/**
 * Opens an envelope once more and seals what was signed in it, unchanged, to another team's readers. A message that was handed over
 * itself is taken out of its frame. Refuses as `openAtDesk`, `deployment` for a message of another one, `field` for the same channel.
 * Whether she reads the channel it comes from is for the receiving team to check (`checkFrame`).
 *
 * @param recipients readers of the receiving channel
 */
export async function reseal(envelope: Uint8Array, key: OpeningKey, handover: Handover, signing: SigningKey, recipients: readonly string[], entropy: Entropy): Promise<Sealed> {
  const { plaintext } = await openPlaintext(envelope, key.identity);
  const framed = new Uint8Array(PLAINTEXT_SIZE);
  try {
    const { frame, read, signed } = readEither(plaintext);
    const { member, ...rest } = handover;
    if (read.content.deployment !== handover.deployment) throw new Refused('deployment');
    const json = writeFrame({
      ...rest, envelope: toBase64url(sha256(envelope)), message: read.messageHash, from: frame?.channel ?? read.content.channel,
      signer: { key: toBase64url(signing.publicKey), member },
    });
    framed.set(concat(counted(json), signing.sign('luwte/1/resealed', json), counted(signed.json), signed.signature));
    return { envelope: await sealPlaintext(framed, recipients, entropy), messageHash: read.messageHash };
  } finally {
    overwrite(plaintext, framed);
  }
}

/** Writes a frame as the page orders it. Refuses as parseFrame. */
export function writeFrame(frame: Frame): Uint8Array {
  const given: { readonly [name: string]: Writable } = { version: 1, kind: 'resealed', ...frame, signer: { ...frame.signer } };
  const json = utf8(writeDocument(Object.fromEntries(ORDER.map((name) => [name, given[name]]))));
  parseFrame(json);
  return json;
}

function counted(json: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length);
  return concat(length, json);
}

/**
 * The checks of a frame, with the directory version it names, verified for its day. The message inside is checked besides, for its
 * own channel. Refuses `deployment`, `signer`.
 */
export function checkFrame({ frame }: { readonly frame: Frame }, directory: VerifiedDirectory): void {
  if (frame.deployment !== directory.deployment) throw new Refused('deployment');
  if (frame.directory !== directory.hash) throw new Refused('signer', 'directory');
  directory.requireSigner(frame.from, frame.signer);
}
