import { exportFile, overwrite, utf8, type Entropy } from '../../../../../../crypto/src/main/ts/index.ts';
import type { CaseView } from '../view.ts';
import { caseDocument } from './content.ts';

/** A file in this page's memory, and the key that opens it. */
export interface SealedFile {
  /** Address of the file, of use in this page only. */
  readonly address: string;
  /** `AGE-SECRET-KEY-PQ-1...`, as the age command reads it. */
  readonly identity: string;
  /** Gives up the address. */
  forget(): void;
}

/** Seals a case into an age file whose key was made for it and is kept nowhere. */
export async function sealedFile(view: CaseView, reason: string, day: string, entropy: Entropy): Promise<SealedFile> {
  const bytes = utf8(caseDocument(view, reason, day));
  const { file, identity } = await exportFile(bytes, entropy);
  overwrite(bytes);
  const address = URL.createObjectURL(new Blob([file as Uint8Array<ArrayBuffer>], { type: 'application/octet-stream' }));
  return { address, identity, forget: () => URL.revokeObjectURL(address) };
}
