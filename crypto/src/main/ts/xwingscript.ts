import { x25519 } from '@noble/curves/ed25519.js';
import { sha3_256, shake256 } from '@noble/hashes/sha3.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { concat, overwrite, utf8 } from './bytes.ts';

/** X-Wing by script (draft-connolly-cfrg-xwing-kem): ML-KEM-768 and X25519 in one KEM, HPKE id 0x647A. Sizes in bytes. */
export const XWING_PUBLIC_KEY = 1216;
export const XWING_ENC = 1120;
export const XWING_SEED = 32;

const ML_KEM_PUBLIC_KEY = 1184;
const ML_KEM_CIPHERTEXT = 1088;
const LABEL = utf8('\\.//^\\');

export interface Encapsulated {
  readonly enc: Uint8Array;
  readonly shared: Uint8Array;
}

/** A private key prepared for many openings. */
export interface Decapsulator {
  /** The shared secret, 32 bytes. Rejects with any error when the share has a low-order X25519 half. */
  decapsulate(enc: Uint8Array): Promise<Uint8Array>;
  drop(): void;
}

interface Expanded {
  readonly mlKem: { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array };
  readonly x: Uint8Array;
  readonly xPublic: Uint8Array;
}

/** The public key of a seed, 1,216 bytes. */
export function xwingPublicKey(seed: Uint8Array): Uint8Array {
  const keys = expand(seed);
  const publicKey = concat(keys.mlKem.publicKey, keys.xPublic);
  forget(keys);
  return publicKey;
}

/** Encapsulation by script with chosen randomness: 32 bytes for ML-KEM, 32 for X25519. */
export function encapsulateWith(publicKey: Uint8Array, randomness: Uint8Array): Encapsulated {
  const ephemeral = randomness.subarray(32);
  const xRecipient = publicKey.subarray(ML_KEM_PUBLIC_KEY);
  const m = ml_kem768.encapsulate(publicKey.subarray(0, ML_KEM_PUBLIC_KEY), randomness.subarray(0, 32));
  const xShare = x25519.getPublicKey(ephemeral);
  const shared = combine(m.sharedSecret, x25519.getSharedSecret(ephemeral, xRecipient), xShare, xRecipient);
  overwrite(randomness);
  return { enc: concat(m.cipherText, xShare), shared };
}

/** The script's own decapsulation; xwing.ts chooses it where the browser has none. */
export function scriptDecapsulator(seed: Uint8Array): Decapsulator {
  const keys = expand(seed);
  return {
    async decapsulate(enc: Uint8Array): Promise<Uint8Array> {
      const xShare = enc.subarray(ML_KEM_CIPHERTEXT);
      const m = ml_kem768.decapsulate(enc.subarray(0, ML_KEM_CIPHERTEXT), keys.mlKem.secretKey);
      return combine(m, x25519.getSharedSecret(keys.x, xShare), xShare, keys.xPublic);
    },
    drop: () => forget(keys),
  };
}

function expand(seed: Uint8Array): Expanded {
  const expanded = shake256(seed, { dkLen: 96 });
  const mlKem = ml_kem768.keygen(expanded.subarray(0, 64));
  const x = expanded.slice(64);
  overwrite(expanded);
  return { mlKem, x, xPublic: x25519.getPublicKey(x) };
}

function forget(keys: Expanded): void {
  overwrite(keys.mlKem.secretKey, keys.x);
}

function combine(m: Uint8Array, x: Uint8Array, xShare: Uint8Array, xRecipient: Uint8Array): Uint8Array {
  const input = concat(m, x, xShare, xRecipient, LABEL);
  const shared = sha3_256(input);
  overwrite(input, m, x);
  return shared;
}
