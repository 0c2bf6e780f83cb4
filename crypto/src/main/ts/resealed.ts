import { PLAINTEXT_SIZE, sealPlaintext } from './age.ts';
import { Refused, concat, equal, fromBase64url, overwrite, sha256, toBase64url, utf8 } from './bytes.ts';
import type { VerifiedDirectory } from './directory.ts';
import { fields, parseDocument, writeDocument } from './document.ts';
import { CHANNEL_ID, DEPLOYMENT_ID, NAME, day, hash, text, versionOne } from './fields.ts';
import {
  openWith, readLength, readPlaintext, readSigned, requireZeros, type OpenOptions, type Opened, type OpenedAt, type OpeningKey, type ResealedFrame, type Sealed,
} from './opening.ts';
import { systemEntropy, type Entropy } from './random.ts';
import { SIGNATURE_SIZE, verify, type SigningKey } from './signature.ts';

/** Hand-over (docs/format/casework.md): the signed bytes of a message, as they were, in a frame that says who handed them over. */
export const MAX_FRAME = 800;

const KEYS = ['version', 'kind', 'deployment', 'envelope', 'message', 'directory', 'from', 'channel', 'day', 'signer'];

export interface Handover {
  /** The envelope that the message was opened from. */
  readonly envelope: Uint8Array;
  /** The version in force, which chooses the new readers. */
  readonly directory: VerifiedDirectory;
  /** The team that gets it. */
  readonly channel: string;
  readonly day: string;
  /** Who hands over. */
  readonly member: string;
}

/**
 * Seals a message that was opened with `signed` to the readers of another channel. A message that was itself handed over travels on in a new
 * frame, from the team that got it. Refuses `deployment`, `signer` for who is no reader of the channel it comes from, `field`.
 */
export async function reseal(opened: Opened, handover: Handover, signingKey: SigningKey, entropy: Entropy = systemEntropy): Promise<Sealed> {
  const { content, messageHash, signed } = opened;
  if (signed === undefined) throw new Error('open the message with its signed bytes');
  const { directory, channel, member } = handover;
  const from = opened.frame?.channel ?? content.channel;
  const signer = { key: toBase64url(signingKey.publicKey), member };
  if (content.deployment !== directory.deployment) throw new Refused('deployment');
  directory.requireSigner(from, signer);
  const json = writeFrame({
    deployment: content.deployment, envelope: toBase64url(sha256(handover.envelope)), message: messageHash, directory: directory.hash,
    from, channel, day: handover.day, signer,
  });
  const parts = concat(uint32(json.length), json, signingKey.sign('luwte/1/resealed', json), uint32(signed.json.length), signed.json, signed.signature);
  const plaintext = new Uint8Array(PLAINTEXT_SIZE);
  plaintext.set(parts);
  try {
    return { envelope: await sealPlaintext(plaintext, directory.readers(channel).map((reader) => reader.recipient), entropy), messageHash };
  } finally {
    overwrite(parts, plaintext);
  }
}

function writeFrame(frame: ResealedFrame): Uint8Array {
  const { signer, ...rest } = frame;
  const json = utf8(writeDocument({ version: 1, kind: 'resealed', ...rest, signer: { key: signer.key, member: signer.member } }));
  parseFrame(json);
  return json;
}

function uint32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** As `open`, and reads a handed-over message too: its `frame` says who handed it over. `checkFrame` says whether she may. */
export async function openAtDesk(envelope: Uint8Array, key: Uint8Array | OpeningKey, options: OpenOptions = {}): Promise<OpenedAt> {
  return openWith(envelope, key, options, (plaintext) => (isResealed(plaintext) ? readResealed(plaintext, options) : readPlaintext(plaintext, options)));
}

/** Whether the first JSON says so. One that cannot be a frame is read as a message, and refused as one. */
function isResealed(plaintext: Uint8Array): boolean {
  try {
    const length = readLength(plaintext, 0);
    const document = length <= MAX_FRAME ? parseDocument(plaintext.subarray(4, 4 + length)) : null;
    return document instanceof Map && document.get('kind') === 'resealed';
  } catch {
    return false;
  }
}

function readResealed(plaintext: Uint8Array, options: OpenOptions): Opened {
  const frameEnd = 4 + readLength(plaintext, 0);
  const start = frameEnd + SIGNATURE_SIZE + 4;
  const end = start + readLength(plaintext, start - 4);
  requireZeros(plaintext.subarray(end + SIGNATURE_SIZE));
  const frameJson = plaintext.subarray(4, frameEnd);
  const frame = parseFrame(frameJson);
  verify('luwte/1/resealed', frameJson, plaintext.subarray(frameEnd, start - 4), fromBase64url(frame.signer.key));
  const signed = { json: plaintext.subarray(start, end), signature: plaintext.subarray(end, end + SIGNATURE_SIZE) };
  if (!equal(fromBase64url(frame.message), sha256(signed.json, signed.signature))) throw new Refused('signature', 'another message');
  const opened = readSigned(signed, options);
  if (opened.content.deployment !== frame.deployment) throw new Refused('deployment');
  return { ...opened, frame };
}

/** Refuses `json`, `encoding`, `field`, `version`. */
function parseFrame(json: Uint8Array): ResealedFrame {
  const document = fields(parseDocument(json), KEYS);
  versionOne(document);
  text(document.get('kind'), /^resealed$/);
  const signer = fields(document.get('signer'), ['key', 'member']);
  const frame = {
    deployment: text(document.get('deployment'), DEPLOYMENT_ID),
    envelope: hash(document.get('envelope')),
    message: hash(document.get('message')),
    directory: hash(document.get('directory')),
    from: text(document.get('from'), CHANNEL_ID),
    channel: text(document.get('channel'), CHANNEL_ID),
    day: day(document.get('day')),
    signer: { key: hash(signer.get('key')), member: text(signer.get('member'), NAME) },
  };
  if (frame.from === frame.channel) throw new Refused('field', 'channel');
  return frame;
}

/**
 * The checks of a frame, with the version it names, verified for the frame's day: who handed over is a reader of the channel it came from.
 * The message inside is checked on its own, for its own channel. Whether a team that is not the message's own really got it before cannot be
 * seen from here. Refuses `deployment`, `signer`.
 */
export function checkFrame({ frame }: Opened, directory: VerifiedDirectory): void {
  if (frame === undefined) throw new Error('not handed over');
  if (frame.deployment !== directory.deployment) throw new Refused('deployment');
  if (frame.directory !== directory.hash) throw new Refused('signer', 'directory');
  directory.requireSigner(frame.from, frame.signer);
}
