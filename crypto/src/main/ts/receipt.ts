import { recipientOf } from './age.ts';
import { argon2id } from './argon2.ts';
import { Refused, overwrite, sha256, utf8 } from './bytes.ts';
import { hkdf } from './derivation.ts';
import { caseIdOf } from './envelope.ts';
import { systemEntropy, type Entropy } from './random.ts';
import { SigningKey } from './signature.ts';

const RANDOM_DIGITS = 26;
const DIGITS = 28;
const COST = { memory: 19_456, passes: 2 };

/** The keys of a mailbox, made from the code (docs/format/receipt.md). Call `drop` when done. */
export interface MailboxKeys {
  /** What the server sees. */
  readonly auth: SigningKey;
  /** Signs messages; its public half travels only inside envelopes. */
  readonly sign: SigningKey;
  /** X-Wing seed, 32 bytes; opens replies. */
  readonly seed: Uint8Array;
  /** `age1pq1...` of the seed. */
  readonly recipient: string;
  readonly caseId: string;
  drop(): void;
}

/** A new code: 28 ASCII digits, the last two of them check digits. */
export function newReceiptCode(entropy: Entropy = systemEntropy): string {
  let digits = '';
  for (let i = 0; i < RANDOM_DIGITS; i++) digits += entropy.below(10);
  return digits + checkDigits(digits);
}

/** Reads a code as typed: 28 ASCII digits. Refuses `code`. */
export function readReceiptCode(typed: string): string {
  const code = Array.from(typed.replace(/[\s\p{Z}\p{Pd}.]/gu, ''), asciiDigit).join('');
  if (code.length !== DIGITS || checkDigits(code.slice(0, RANDOM_DIGITS)) !== code.slice(RANDOM_DIGITS)) throw new Refused('code');
  return code;
}

/** The code in 7 groups of 4, as it is shown. */
export function groups(code: string): string[] {
  return code.match(/.{4}/g) ?? [];
}

/** ISO/IEC 7064 MOD 97-10. */
function checkDigits(digits: string): string {
  let remainder = 0;
  for (const digit of `${digits}00`) remainder = (remainder * 10 + Number(digit)) % 97;
  return String(98 - remainder).padStart(2, '0');
}

/** Unicode's decimal digits come in runs of ten, some of which touch; the distance to the start of the run tells the value. */
function asciiDigit(character: string): string {
  const code = character.codePointAt(0)!;
  if (!isDigit(code)) throw new Refused('code');
  let start = code;
  while (isDigit(start - 1)) start--;
  return String((code - start) % 10);
}

function isDigit(codePoint: number): boolean {
  return /^\p{Nd}$/u.test(String.fromCodePoint(codePoint));
}

/** Derives the keys of a mailbox: Argon2id, about a tenth of a second with WebAssembly. Refuses `code`. */
export async function deriveMailboxKeys(code: string, deployment: string): Promise<MailboxKeys> {
  const password = utf8(readReceiptCode(code));
  const root = await argon2id(password, sha256(utf8(deployment)), COST);
  const authSeed = hkdf(root, 'luwte/1/auth');
  const signSeed = hkdf(root, 'luwte/1/sign');
  const seed = hkdf(root, 'luwte/1/identity');
  const auth = new SigningKey(authSeed);
  const sign = new SigningKey(signSeed);
  overwrite(password, root, authSeed, signSeed);
  return {
    auth,
    sign,
    seed,
    recipient: recipientOf(seed),
    caseId: caseIdOf(sign.publicKey),
    drop(): void {
      auth.drop();
      sign.drop();
      overwrite(seed);
    },
  };
}
