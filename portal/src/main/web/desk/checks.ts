import { checkReply, checkReport, checkWork, type Opened } from '../../../../../crypto/src/main/ts/index.ts';
import type { Message } from './message.ts';
import type { Trust } from './trust.ts';

export interface Place {
  readonly row: string;
  readonly arrived: string;
}

/**
 * The checks after opening of envelope.md that concern one message; those over a whole case are in cases.ts.
 *
 * @throws Refused with the code of the check that failed; another error when a directory version could not be fetched
 */
export async function check(opened: Opened, place: Place, trust: Trust): Promise<Message> {
  const { content, messageHash } = opened;
  if (content.direction === 'in') {
    const isForm = content.kind === 'report' || content.kind === 'addition';
    checkReport(opened, isForm ? await trust.version(content.directory, content.day) : trust.current);
  } else {
    const directory = await trust.version(content.directory, content.day);
    const expected = { caseId: content.caseId, deployment: trust.anchor.deployment, directory };
    if (content.direction === 'out') checkReply(opened, expected);
    else checkWork(opened, expected);
  }
  return { hash: messageHash, content, ...place };
}
