import { Refused } from '../../../../../crypto/src/main/ts/index.ts';
import { Problem } from './api.ts';

/** Why something that was sealed did not get to the server, as a text key. */
export type Fault = 'work.too-long' | 'work.absent' | 'work.refused' | 'handover.changed' | 'handover.unsure' | 'error.network' | 'error.session' | 'error.server'
  | 'directory.refused' | 'directory.not-reader';

export function faultOf(error: unknown): Fault {
  if (error instanceof Refused) {
    if (error.code === 'size') return 'work.too-long';
    return error.code === 'signer' ? 'directory.not-reader' : 'directory.refused';
  }
  if (!(error instanceof Problem)) return 'error.server';
  switch (error.status) {
    case 0: return error.code === 'network' ? 'error.network' : 'error.server';
    case 401: return 'error.session';
    case 403: return error.code === 'signer' || error.code === 'signature' ? 'directory.not-reader' : 'error.session';
    case 404: return 'work.absent';
    case 409: return error.code === 'consent' ? 'handover.changed' : error.code === 'consent-unsure' ? 'handover.unsure' : 'work.refused';
    case 400: return 'work.refused';
    default: return 'error.server';
  }
}
