import { checkFrame, checkReply, checkReport, checkWork, Refused, type Frame, type OpenedAtDesk } from '../../../../../crypto/src/main/ts/index.ts';
import type { Handed, Message } from './message.ts';
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
export async function check(opened: OpenedAtDesk, place: Place, trust: Trust): Promise<Message> {
  const { content, messageHash, frame } = opened;
  if (content.direction === 'in') {
    const isForm = content.kind === 'report' || content.kind === 'addition';
    checkReport(opened, isForm ? await trust.version(content.directory, content.day) : trust.current);
  } else {
    const directory = await trust.version(content.directory, content.day);
    const expected = { caseId: content.caseId, deployment: trust.anchor.deployment, directory };
    if (content.direction === 'out') checkReply(opened, expected);
    else checkWork(opened, expected);
  }
  return { hash: messageHash, content, ...place, ...(frame === undefined ? {} : { handed: await handed({ ...opened, frame }, trust) }) };
}

/** What the frame says, when it was signed by a reader of the team it came from, and for a team other than the one written to. */
async function handed(opened: OpenedAtDesk & { readonly frame: Frame }, trust: Trust): Promise<Handed> {
  const { frame, content } = opened;
  checkFrame(opened, await trust.version(frame.directory, frame.day));
  if (content.direction === 'desk' || frame.channel === content.channel) throw new Refused('case', 'handed to its own team');
  const { from, channel, day, directory, signer } = frame;
  return { from, channel, day, directory, member: signer.member };
}
