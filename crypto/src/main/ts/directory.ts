import { readGuardianSet, sameGuardianSet, type Anchor, type GuardianSet } from './anchor.ts';
import { Refused, sha256, toBase64url, utf8 } from './bytes.ts';
import { daysBetween } from './day.ts';
import { fields, parseDocument, type JsonValue } from './document.ts';
import { CHANNEL_ID, DEPLOYMENT_ID, NAME, day, distinct, hash, integer, list, refuseDoubles, text, versionOne } from './fields.ts';
import { parseMember, type Member } from './member.ts';
import { countSigners, parseNote, type Note } from './note.ts';

interface Channel {
  readonly id: string;
  readonly readers: readonly string[];
  /** Questionnaire id and SHA-256 of its structure. */
  readonly questionnaires: ReadonlyMap<string, string>;
}

interface Listing {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly record: string;
}

interface Version extends GuardianSet {
  readonly deployment: string;
  readonly number: number;
  readonly created: string;
  readonly expires: string;
  readonly previous: string;
  readonly channels: readonly Channel[];
  readonly members: readonly Listing[];
}

interface Question {
  readonly channel: string | undefined;
  readonly origin: string;
  readonly today: string;
}

const MAX_DAYS = 90;
const TOLERANCE = 1;
const KEYS = ['version', 'deployment', 'number', 'created', 'expires', 'previous', 'origins', 'guardians', 'threshold', 'channels', 'members'];

/** A directory version whose signatures, validity and member records were checked. Only this module makes one. */
export class VerifiedDirectory {
  /** SHA-256 of the whole note, base64url. */
  readonly hash: string;
  readonly #version: Version;
  readonly #members: ReadonlyMap<string, Member>;

  /** @internal */
  constructor(hash: string, version: Version, members: ReadonlyMap<string, Member>) {
    this.hash = hash;
    this.#version = version;
    this.#members = members;
  }

  get deployment(): string {
    return this.#version.deployment;
  }

  get number(): number {
    return this.#version.number;
  }

  get created(): string {
    return this.#version.created;
  }

  get expires(): string {
    return this.#version.expires;
  }

  /** Channel ids, in the order of the directory. */
  get channels(): string[] {
    return this.#version.channels.map((channel) => channel.id);
  }

  /** Every member whose record was checked. */
  get members(): Member[] {
    return [...this.#members.values()];
  }

  /** The readers of a channel whose records were checked; none for a channel that is not there. */
  readers(channel: string): Member[] {
    return this.#channel(channel)?.readers.flatMap((id) => this.#members.get(id) ?? []) ?? [];
  }

  /** Questionnaire id to the structure hash that the channel admits. */
  questionnaires(channel: string): ReadonlyMap<string, string> {
    return this.#channel(channel)?.questionnaires ?? new Map();
  }

  admits(channel: string, structureHash: string): boolean {
    return [...this.questionnaires(channel).values()].includes(structureHash);
  }

  /** Refuses `signer` unless this key belongs to a reader of the channel with this member id. */
  requireSigner(channel: string, signer: { readonly key: string; readonly member?: string }): void {
    const reader = this.readers(channel).find((member) => member.id === signer.member);
    if (reader === undefined || reader.key !== signer.key) throw new Refused('signer');
  }

  member(id: string): Member | undefined {
    return this.#members.get(id);
  }

  #channel(id: string): Channel | undefined {
    return this.#version.channels.find((channel) => channel.id === id);
  }
}

/**
 * Verifies a bundle for the readers of one channel, or without `channel` for all members (the desk). `today` is the device's day.
 * Refuses as docs/format/directory.md says.
 */
export function verifyBundle(anchor: Anchor, bundle: Uint8Array, options: { channel?: string; origin: string; today: string }): VerifiedDirectory {
  const { rotations, note, records } = parseBundle(bundle);
  let inForce: GuardianSet = anchor;
  for (const rotation of rotations) inForce = advance(anchor, inForce, parseNote(rotation)).version;
  const { version } = advance(anchor, inForce, parseNote(note));
  checkVersion(anchor, version, options.origin, options.today);
  const members = checkMembers(version, records, { channel: options.channel, ...options });
  return new VerifiedDirectory(toBase64url(sha256(utf8(note))), version, members);
}

/**
 * Verifies an older version, asked for by its hash, with the day of the message that names it in place of today.
 * Refuses as verifyBundle does, and `version` when the note has another hash.
 */
export function verifyOlder(anchor: Anchor, bundle: Uint8Array, hash: string, day: string, origin: string): VerifiedDirectory {
  const directory = verifyBundle({ ...anchor, minVersion: 1 }, bundle, { origin, today: day });
  if (directory.hash !== hash) throw new Refused('version', 'another hash');
  return directory;
}

function parseBundle(bytes: Uint8Array): { rotations: string[]; note: string; records: string[] } {
  const bundle = fields(parseDocument(bytes), ['rotations', 'note', 'records']);
  return {
    rotations: list(bundle.get('rotations'), 0, 64, (note) => text(note)),
    note: text(bundle.get('note')),
    records: list(bundle.get('records'), 0, 64, (record) => text(record)),
  };
}

/** Accepts a version on top of the set in force. Refuses `deployment`, `signature`, `threshold`, `rotation`. */
function advance(anchor: Anchor, inForce: GuardianSet, note: Note): { version: Version } {
  const version = parseVersion(note.json);
  if (version.deployment !== anchor.deployment) throw new Refused('deployment');
  const signers = countSigners(note, inForce);
  if (sameGuardianSet(inForce, version)) {
    if (signers < inForce.threshold) throw new Refused('threshold');
  } else if (signers < inForce.threshold || countSigners(note, version) < version.threshold) {
    throw new Refused('rotation');
  }
  return { version };
}

function parseVersion(json: Uint8Array): Version {
  const document = fields(parseDocument(json), KEYS);
  versionOne(document);
  const version: Version = {
    deployment: text(document.get('deployment'), DEPLOYMENT_ID),
    number: integer(document.get('number'), 1, Number.MAX_SAFE_INTEGER),
    created: day(document.get('created')),
    expires: day(document.get('expires')),
    previous: document.get('number') === 1 ? text(document.get('previous'), /^$/) : hash(document.get('previous')),
    ...readGuardianSet(document),
    channels: list(document.get('channels'), 1, 8, readChannel),
    members: list(document.get('members'), 1, 64, readListing),
  };
  const days = daysBetween(version.created, version.expires);
  if (days < 0 || days > MAX_DAYS) throw new Refused('field', 'expires');
  refuseDoubles(version.channels.map((channel) => channel.id));
  return version;
}

function readChannel(value: JsonValue): Channel {
  const channel = fields(value, ['id', 'readers', 'questionnaires']);
  const entries = list(channel.get('questionnaires'), 0, 64, (entry): [string, string] => {
    const questionnaire = fields(entry, ['id', 'structure']);
    return [text(questionnaire.get('id'), NAME), hash(questionnaire.get('structure'))];
  });
  refuseDoubles(entries.map(([id]) => id));
  return {
    id: text(channel.get('id'), CHANNEL_ID),
    readers: distinct(channel.get('readers'), 2, 7, (id) => text(id, NAME)),
    questionnaires: new Map(entries),
  };
}

function readListing(value: JsonValue): Listing {
  const listing = fields(value, ['id', 'from', 'until', 'record']);
  return { id: text(listing.get('id'), NAME), from: day(listing.get('from')), until: day(listing.get('until')), record: hash(listing.get('record')) };
}

function checkVersion(anchor: Anchor, version: Version, origin: string, today: string): void {
  if (version.number < anchor.minVersion) throw new Refused('version');
  if (!covers(version.created, version.expires, today)) throw new Refused('expired');
  if (!anchor.origins.includes(origin) || !version.origins.includes(origin)) throw new Refused('deployment', 'origin');
}

function covers(from: string, until: string, today: string): boolean {
  return daysBetween(from, today) >= -TOLERANCE && daysBetween(today, until) >= -TOLERANCE;
}

/** Every wanted member's record exactly once, as listed, valid today, and no two of them with one key. Refuses `members`. */
function checkMembers(version: Version, records: readonly string[], question: Question): Map<string, Member> {
  const listed = new Map(version.members.map((listing) => [listing.record, listing]));
  const ids = new Set(version.members.map((listing) => listing.id));
  const readers = version.channels.flatMap((channel) => channel.readers);
  if (listed.size !== version.members.length || ids.size !== version.members.length || !readers.every((id) => ids.has(id))) {
    throw new Refused('members', 'listing');
  }
  const members = new Map<string, Member>();
  for (const record of records) {
    const listing = listed.get(toBase64url(sha256(utf8(record))));
    if (listing === undefined || members.has(listing.id)) throw new Refused('members', 'record');
    members.set(listing.id, checkRecord(version, listing, record));
  }
  checkWanted(version, members, question);
  return members;
}

function checkRecord(version: Version, listing: Listing, record: string): Member {
  const member = parseMember(record);
  if (member.deployment !== version.deployment) throw new Refused('deployment', 'record');
  if (member.id !== listing.id || member.from !== listing.from || member.until !== listing.until) throw new Refused('members', 'listing');
  return member;
}

function checkWanted(version: Version, members: ReadonlyMap<string, Member>, { channel, today }: Question): void {
  const channels = version.channels.filter((candidate) => channel === undefined || candidate.id === channel);
  if (channels.length === 0) throw new Refused('members', 'channel');
  const readers = new Set(channels.flatMap((candidate) => candidate.readers));
  const wanted = channel === undefined ? version.members.map((listing) => listing.id) : [...readers];
  for (const id of wanted) {
    const member = members.get(id);
    if (member === undefined) throw new Refused('members', 'missing');
    if (readers.has(id) && !covers(member.from, member.until, today)) throw new Refused('members', 'validity');
  }
  const all = [...members.values()];
  if (new Set(all.map((member) => member.recipient)).size !== all.length || new Set(all.map((member) => member.key)).size !== all.length) {
    throw new Refused('members', 'shared key');
  }
}
