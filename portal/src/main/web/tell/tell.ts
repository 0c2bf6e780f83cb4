/** Starts the form: gets ready, shows the first screen, tries the seal in the background. */
import { breathe, type Env } from '../page/env.ts';
import { loadFaultName, showFault } from '../page/fault.ts';
import { Busy } from '../page/screen.ts';
import { Form } from './form.ts';
import { start, type Flow } from './flow.ts';
import { getReady, type Readers, type Ready } from './ready.ts';
import { showDone, showReceipt } from './receipt.ts';
import { selfTest } from './self-test.ts';
import { sendReport, type OnForget, type SendPlan } from './send.ts';
import { answerList, teamOf } from './summary.ts';

/** @param onForget is given what drops answers and keys, to be called when the page is left */
export async function startTelling(env: Env, onForget: OnForget): Promise<void> {
  new Busy(env, env.page.title ?? '').step('tell.checking');
  try {
    const ready = await getReady(env);
    const channel = ready.questionnaire.structure.channels.find((id) => ready.directories.has(id)) ?? env.page.channels[0]?.id ?? '';
    tell(env, ready, start(ready.questionnaire.structure, channel), tryOut(env, ready), onForget);
  } catch (fault) {
    showFault(env, { name: loadFaultName(fault), fault, again: () => void startTelling(env, onForget) });
  }
}

/** Seals and opens a message to nobody, once the page has been painted. The promise is watched where it matters. */
export function tryOut(env: Env, ready: Readers): Promise<void> {
  const tested = breathe().then(() => {
    const [first] = ready.directories;
    if (!first) throw new RangeError('no directory');
    return selfTest(first[1], first[0], env.today(), env.entropy);
  });
  tested.catch(() => undefined);
  return tested;
}

function tell(env: Env, ready: Ready, flow: Flow, tested: Promise<void>, onForget: OnForget): void {
  const send = (filled: Flow) => {
    const view = { env, ready, flow: filled };
    const team = teamOf(view);
    const plan: SendPlan = {
      ...view,
      onForget,
      kept: () => answerList(plan),
      chooseTeam: () => tell(env, ready, { ...plan.flow, step: { at: 'readers' } }, tested, onForget),
      done: (code, answer) => (code === undefined ? showDone(env, false) : showReceipt(env, code, answer.until, team)),
    };
    void sendReport(plan);
  };
  const form = new Form(env, ready, { flow, tested, send });
  onForget(() => form.forget());
  form.show();
}
