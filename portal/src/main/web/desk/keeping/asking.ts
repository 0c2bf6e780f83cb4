import { type DeleteRequest, Refused, parseNow, signDeskRequest, toBase64url } from '../../../../../../crypto/src/main/ts/index.ts';
import { Problem } from '../api.ts';
import { type Case, rowsOf } from '../cases.ts';
import type { CaseworkParts } from '../casework/casework.ts';
import type { Step } from '../casework/slip.ts';

/** Asks the server, signed, to keep the rows of a case until a day. Asking again asks the same. */
export function askKeep(parts: CaseworkParts, found: Case, until: string): Step {
  return ofEach(found, async row => parts.api.keep(row, signDeskRequest({ act: 'keep', until, ...await asked(parts, row) }, parts.session.signing)));
}

/** Asks the server, signed, to delete the rows of a case. */
export function askDelete(parts: CaseworkParts, found: Case): Step {
  return ofEach(found, async row => parts.api.delete(row, signDeskRequest({ act: 'delete', ...await asked(parts, row) }, parts.session.signing)));
}

/** Each hand-over of a case is a row of its own at the team that received it. */
function ofEach(found: Case, ask: (row: string) => Promise<void>): Step {
  const left = rowsOf(found);
  return async () => {
    if (found.row === undefined) throw new Refused('case');
    for (let row = left[0]; row !== undefined; row = left[0]) {
      await ask(row);
      left.shift();
    }
  };
}

/** A nonce goes stale and the last day may have moved, so a request is signed anew each time. */
async function asked({ session, api }: CaseworkParts, row: string): Promise<Omit<DeleteRequest, 'act'>> {
  const held = (await api.inbox()).find(listed => listed.case === row)?.until;
  if (held === undefined) throw new Problem(404, 'absent');
  const { nonce } = parseNow(await api.now());
  return { deployment: session.trust.anchor.deployment, row, held, member: session.member.id, nonce: toBase64url(nonce) };
}
