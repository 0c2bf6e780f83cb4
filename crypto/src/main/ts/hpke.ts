import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Refused, concat, overwrite, utf8 } from './bytes.ts';

/** HPKE Base (RFC 9180 section 5.1) over a shared secret of KEM 0x647A, with HKDF-SHA256 (1) and ChaCha20-Poly1305 (3), for one message. */
const SUITE = concat(utf8('HPKE'), Uint8Array.of(0x64, 0x7a, 0, 1, 0, 3));
const NONE = new Uint8Array(0);

/** The key schedule of one `info`, made once: mode_base || psk_id_hash || info_hash. */
export class HpkeInfo {
  readonly #context: Uint8Array;

  constructor(info: string) {
    this.#context = concat(Uint8Array.of(0), labeledExtract(NONE, 'psk_id_hash', NONE), labeledExtract(NONE, 'info_hash', utf8(info)));
  }

  /** Seals one message with empty AAD. The shared secret is overwritten. */
  seal(shared: Uint8Array, plaintext: Uint8Array): Uint8Array {
    return this.#once(shared, (key, nonce) => chacha20poly1305(key, nonce).encrypt(plaintext));
  }

  /** Opens one message. The shared secret is overwritten. Refuses `open`. */
  open(shared: Uint8Array, ciphertext: Uint8Array): Uint8Array {
    return this.#once(shared, (key, nonce) => {
      try {
        return chacha20poly1305(key, nonce).decrypt(ciphertext);
      } catch {
        throw new Refused('open');
      }
    });
  }

  #once(shared: Uint8Array, use: (key: Uint8Array, nonce: Uint8Array) => Uint8Array): Uint8Array {
    const secret = labeledExtract(shared, 'secret', NONE);
    const key = labeledExpand(secret, 'key', this.#context, 32);
    try {
      return use(key, labeledExpand(secret, 'base_nonce', this.#context, 12));
    } finally {
      overwrite(shared, secret, key);
    }
  }
}

function labeledExtract(salt: Uint8Array, label: string, ikm: Uint8Array): Uint8Array {
  return extract(sha256, concat(utf8('HPKE-v1'), SUITE, utf8(label), ikm), salt);
}

function labeledExpand(prk: Uint8Array, label: string, info: Uint8Array, size: number): Uint8Array {
  return expand(sha256, prk, concat(Uint8Array.of(0, size), utf8('HPKE-v1'), SUITE, utf8(label), info), size);
}
