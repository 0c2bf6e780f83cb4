import { Refused, fields, fromBase64url, parseDocument, sha256, utf8, verifyBundle, verifyOlder, equal, type Anchor, type VerifiedDirectory } from '../../../../../crypto/src/main/ts/index.ts';
import { Problem } from './api.ts';
import { type Clock, daysBetween, today } from './days.ts';
import { remembered } from './forms.ts';

/** Where directory bundles come from; they are not trusted. */
export interface DirectorySource {
  directory(): Promise<Uint8Array>;
  directoryVersion(hash: string): Promise<Uint8Array>;
}

interface Link {
  readonly previous: string;
  readonly created: string;
}

const LONGEST_CHAIN = 400;

/** The verified directory in force, and any version by its hash for the day of a message. */
export class Trust {
  private readonly bundles = new Map<string, Promise<Uint8Array>>();
  private readonly proved = new Map<string, Promise<VerifiedDirectory>>();
  private directory: VerifiedDirectory | undefined;
  private bundle: Uint8Array | undefined;

  constructor(readonly anchor: Anchor, private readonly origin: string, private readonly source: DirectorySource, private readonly clock: Clock) {}

  get current(): VerifiedDirectory {
    if (this.directory === undefined) throw new Error('the directory was not fetched');
    return this.directory;
  }

  /** Fetches and verifies the directory in force; before each sealing too, so that a removed reader gets nothing more. Refuses as verifyBundle. */
  async renew(): Promise<VerifiedDirectory> {
    const bundle = await this.source.directory();
    const directory = verifyBundle(this.anchor, bundle, { origin: this.origin, today: today(this.clock) });
    if (this.directory !== undefined && directory.number < this.directory.number) throw new Refused('version');
    this.bundle = bundle;
    this.directory = directory;
    return directory;
  }

  /** The version a message names, the one in force too, verified for the message's day. */
  version(hash: string, day: string): Promise<VerifiedDirectory> {
    const inForce = hash === this.current.hash ? this.bundle : undefined;
    return remembered(this.proved, `${hash} ${day}`, async () =>
      verifyOlder(this.anchor, inForce ?? await this.fetchVersion(hash), hash, day, this.origin));
  }

  /**
   * Whether a version had been superseded for more than a day on the given day. Follows `previous` back from the verified
   * version in force, so each link is proved by its hash; a version that is not in that chain counts as superseded.
   */
  async superseded(hash: string, day: string): Promise<boolean> {
    if (hash === this.current.hash) return false;
    let successor = link(this.bundle!);
    for (let i = 0; i < LONGEST_CHAIN && successor.previous !== ''; i++) {
      if (successor.previous === hash) return daysBetween(successor.created, day) > 1;
      successor = link(await this.fetchVersion(successor.previous));
    }
    return true;
  }

  private fetchVersion(hash: string): Promise<Uint8Array> {
    return remembered(this.bundles, hash, async () => {
      const bundle = await this.source.directoryVersion(hash).catch((error: unknown) => {
        throw error instanceof Problem && error.status === 404 ? new Refused('version', 'withheld') : error;
      });
      if (!equal(sha256(utf8(noteOf(bundle))), fromBase64url(hash))) throw new Refused('version', 'another hash');
      return bundle;
    });
  }
}

function noteOf(bundle: Uint8Array): string {
  const note = fields(parseDocument(bundle), ['rotations', 'note', 'records']).get('note');
  if (typeof note !== 'string') throw new Refused('field', 'note');
  return note;
}

/** What a version says about its place in the chain; only for a bundle whose note was proved. */
function link(bundle: Uint8Array): Link {
  const document = parseDocument(utf8(noteOf(bundle).split('\n')[1] ?? ''));
  const previous = document instanceof Map ? document.get('previous') : undefined;
  const created = document instanceof Map ? document.get('created') : undefined;
  if (typeof previous !== 'string' || typeof created !== 'string') throw new Refused('field', 'chain');
  return { previous, created };
}
