import { Refused, parseNow, signDeskRequest, toBase64url } from '../../../../../../crypto/src/main/ts/index.ts';
import type { Case } from '../cases.ts';
import type { CaseworkParts } from '../casework/casework.ts';
import type { Step } from '../casework/slip.ts';

/** Asks the server, signed, to keep a row until a day. Asking again asks the same. */
export function askKeep(parts: CaseworkParts, found: Case, until: string): Step {
  return async () => {
    const asked = await signed(parts, found);
    await parts.api.keep(asked.row, signDeskRequest({ act: 'keep', until, ...asked }, parts.session.signing));
  };
}

/** Asks the server, signed, to delete a row. */
export function askDelete(parts: CaseworkParts, found: Case): Step {
  return async () => {
    const asked = await signed(parts, found);
    await parts.api.delete(asked.row, signDeskRequest({ act: 'delete', ...asked }, parts.session.signing));
  };
}

/** A nonce goes stale, so a request is signed anew each time. */
async function signed({ session, api }: CaseworkParts, found: Case): Promise<{ deployment: string; row: string; member: string; nonce: string }> {
  if (found.row === undefined) throw new Refused('case');
  const { nonce } = parseNow(await api.now());
  return { deployment: session.trust.anchor.deployment, row: found.row, member: session.member.id, nonce: toBase64url(nonce) };
}
