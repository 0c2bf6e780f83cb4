import { argon2idAsync } from '@noble/hashes/argon2.js';
import { argon2id as wasmArgon2id } from 'hash-wasm';

export interface Argon2Cost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
}

/**
 * Argon2id (RFC 9106), one lane, version 0x13, 32 bytes. By WebAssembly; by script, some four times slower, where there
 * is none or the page's policy forbids it.
 */
export async function argon2id(password: Uint8Array, salt: Uint8Array, cost: Argon2Cost): Promise<Uint8Array> {
  if (typeof globalThis.WebAssembly === 'object') {
    try {
      return await wasmArgon2id({
        password, salt, memorySize: cost.memory, iterations: cost.passes, parallelism: 1, hashLength: 32, outputType: 'binary',
      });
    } catch (error) {
      if (!isBlocked(error)) throw error;
    }
  }
  return argon2idByScript(password, salt, cost);
}

/** The same by script alone; gives way to the page every few milliseconds. */
export function argon2idByScript(password: Uint8Array, salt: Uint8Array, cost: Argon2Cost): Promise<Uint8Array> {
  return argon2idAsync(password, salt, { m: cost.memory, t: cost.passes, p: 1, version: 0x13, dkLen: 32 });
}

/** A content security policy shows as CompileError (EvalError in older engines); too little memory as RangeError. */
function isBlocked(error: unknown): boolean {
  return error instanceof WebAssembly.CompileError || error instanceof EvalError || error instanceof RangeError;
}
