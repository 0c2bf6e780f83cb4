import { Refused } from './bytes.ts';
import { importNative, nativeEncapsulate } from './native.ts';
import { systemEntropy, type Entropy } from './random.ts';
import { XWING_PUBLIC_KEY, XWING_SEED, encapsulateWith, scriptDecapsulator, type Decapsulator, type Encapsulated } from './xwingscript.ts';

export { XWING_ENC, XWING_PUBLIC_KEY, XWING_SEED, xwingPublicKey, type Decapsulator, type Encapsulated } from './xwingscript.ts';

/**
 * Encapsulates to a public key. With the system's entropy the browser's own X-Wing does it where there is one, with
 * randomness the browser draws itself; any other entropy stands for a test vector and stays with the script.
 */
export async function encapsulate(publicKey: Uint8Array, entropy: Entropy): Promise<Encapsulated> {
  if (publicKey.length !== XWING_PUBLIC_KEY) throw new Refused('size', 'X-Wing public key');
  const native = entropy === systemEntropy ? await nativeEncapsulate(publicKey) : null;
  return native ?? encapsulateWith(publicKey, entropy.bytes(64));
}

/** Prepares a seed: imported once natively where possible, expanded once by script otherwise. The seed stays the caller's. */
export async function prepare(seed: Uint8Array): Promise<Decapsulator> {
  if (seed.length !== XWING_SEED) throw new Refused('size', 'X-Wing seed');
  return (await importNative(seed)) ?? scriptDecapsulator(seed);
}
