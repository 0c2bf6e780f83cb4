import { openIndex, sealIndex, utf8, type Entropy } from '../../../../../../crypto/src/main/ts/index.ts';
import type { Api } from '../api.ts';
import type { Session } from '../session.ts';
import { type Entry, type Structures, readIndex, writeIndex } from './sealed-index.ts';

const NAME = 'index';
/** Bytes; the server sees how many of these an index has, not how long the notes in it are. */
const STEP = 65_536;
const SPACE = 0x20;

/** The sealed index of a care worker: what she opened on earlier visits, so that the next one lists it without opening it again. */
export class Recall {
  /** @param pause lets the page draw and listen: an index of thousands takes long to write, and to seal */
  constructor(private readonly api: Pick<Api, 'drawer' | 'putDrawer'>, private readonly session: Session, private readonly entropy: Entropy, private readonly pause: () => Promise<void>) {}

  /** The entries of the last visit; none where there is no index, or none of hers. Everything is opened then, as on the first. */
  async entries(): Promise<ReadonlyMap<string, Entry>> {
    const { opening, member, trust } = this.session;
    try {
      const sealed = await this.api.drawer(NAME);
      if (sealed === undefined) return new Map();
      const json = await openIndex(sealed, opening, member.key);
      return readIndex(new TextDecoder().decode(json), trust.anchor.deployment, member.id);
    } catch {
      return new Map();
    }
  }

  /** Keeps the entries for the next visit. A failure costs that visit some seconds and is not told. */
  async keep(entries: ReadonlyMap<string, Entry>, structures: Structures): Promise<void> {
    const { member, signing, trust } = this.session;
    try {
      await this.pause();
      const json = padded(utf8(writeIndex(trust.anchor.deployment, member.id, entries, structures)));
      await this.pause();
      await this.api.putDrawer(NAME, await sealIndex(json, signing, member.recipient, this.entropy));
    } catch {
      return;
    }
  }
}

/** Filled up with spaces, which mean nothing after a JSON text. */
function padded(json: Uint8Array): Uint8Array {
  const filled = new Uint8Array(Math.ceil(json.length / STEP) * STEP).fill(SPACE);
  filled.set(json);
  return filled;
}
