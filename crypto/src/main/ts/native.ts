import { equal } from './bytes.ts';
import { encapsulateWith, xwingPublicKey, type Decapsulator, type Encapsulated } from './xwingscript.ts';

/** X-Wing of "Modern Algorithms in the Web Cryptography API"; TypeScript's library does not know it yet. */
const ALGORITHM = { name: 'MLKEM768-X25519' };

/** What of WebCrypto is used here. */
export interface KemSubtle {
  importKey(format: string, bytes: Uint8Array, algorithm: object, extractable: boolean, usages: string[]): Promise<CryptoKey>;
  encapsulateBits(algorithm: object, key: CryptoKey): Promise<{ ciphertext: ArrayBuffer; sharedKey: ArrayBuffer }>;
  decapsulateBits(algorithm: object, key: CryptoKey, ciphertext: Uint8Array): Promise<ArrayBuffer>;
}

let detected: Promise<KemSubtle | null> | undefined;

function kem(): Promise<KemSubtle | null> {
  return (detected ??= detectXWing(globalThis.crypto?.subtle as unknown as KemSubtle | undefined));
}

/**
 * Looked for once in a page. A browser that does not know the algorithm answers NotSupportedError, one that does not know the key
 * format a TypeError. One that knows it is asked a known question, so that an older draft under the same name is passed over.
 */
export async function detectXWing(subtle: KemSubtle | undefined): Promise<KemSubtle | null> {
  if (typeof subtle?.encapsulateBits !== 'function') return null;
  const seed = new Uint8Array(32).fill(7);
  try {
    const key = await subtle.importKey('raw-seed', seed, ALGORITHM, false, ['decapsulateBits']);
    const known = encapsulateWith(xwingPublicKey(seed), new Uint8Array(64).fill(9));
    const shared = await subtle.decapsulateBits(ALGORITHM, key, known.enc);
    return equal(new Uint8Array(shared), known.shared) ? subtle : null;
  } catch (error) {
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'NotSupportedError')) return null;
    throw error;
  }
}

/** Encapsulates natively, or null where the browser has no X-Wing. A failure of a browser that has it is not papered over. */
export async function nativeEncapsulate(publicKey: Uint8Array): Promise<Encapsulated | null> {
  const subtle = await kem();
  if (subtle === null) return null;
  const key = await subtle.importKey('raw-public', publicKey, ALGORITHM, false, ['encapsulateBits']);
  const { ciphertext, sharedKey } = await subtle.encapsulateBits(ALGORITHM, key);
  return { enc: new Uint8Array(ciphertext), shared: new Uint8Array(sharedKey) };
}

/** A native private key, or null where the browser has no X-Wing. */
export async function importNative(seed: Uint8Array): Promise<Decapsulator | null> {
  const subtle = await kem();
  if (subtle === null) return null;
  let key: CryptoKey | undefined = await subtle.importKey('raw-seed', seed, ALGORITHM, false, ['decapsulateBits']);
  return {
    async decapsulate(enc: Uint8Array): Promise<Uint8Array> {
      if (key === undefined) throw new Error('a dropped key cannot open');
      return new Uint8Array(await subtle.decapsulateBits(ALGORITHM, key, enc));
    },
    drop(): void {
      key = undefined;
    },
  };
}

/** Whether this browser opens and seals natively. */
export async function hasNativeXWing(): Promise<boolean> {
  return (await kem()) !== null;
}
