/** The form: one screen for the state it is in. Nothing of it reaches the address, the history or the phone's memory. */
import type { Env } from '../page/env.ts';
import { act, start, type Action, type Flow } from './flow.ts';
import { showCard } from './card.ts';
import { showCoreDone } from './core-done.ts';
import { showQuestion } from './question.ts';
import { showReaders } from './readers.ts';
import type { Ready } from './ready.ts';
import { showReply } from './reply.ts';
import { showSummary } from './summary.ts';
import type { FormView } from './view.ts';

export interface FormPlan {
  readonly flow: Flow;
  readonly tested: Promise<void>;
  readonly send: (flow: Flow) => void;
  /** going back before the first question of an addition */
  readonly leave?: () => void;
}

export class Form {
  private flow: Flow;

  constructor(private readonly env: Env, private readonly ready: Ready, private readonly plan: FormPlan) {
    this.flow = plan.flow;
  }

  show(): void {
    const { step } = this.flow;
    const view = this.view();
    switch (step.at) {
      case 'readers': return this.plan.leave ? this.plan.leave() : showReaders(view);
      case 'question': return showQuestion(view, step.id);
      case 'card': return showCard(view, step.id);
      case 'core-done': return showCoreDone(view);
      case 'summary': return showSummary(view);
      case 'reply': return this.flow.scope === 'addition' ? this.send() : showReply(view);
    }
  }

  /** Goes on to sending with the answers of this moment. */
  send(): void {
    this.plan.send(this.flow);
  }

  /** Drops the answers; the page is being left. */
  forget(): void {
    this.flow = start(this.flow.structure, this.flow.channel);
  }

  private view(): FormView {
    const note = (action: Action) => (this.flow = act(this.flow, action));
    return {
      env: this.env,
      ready: this.ready,
      flow: this.flow,
      note,
      dispatch: (action) => {
        note(action);
        this.show();
      },
      send: () => this.send(),
      tested: this.plan.tested,
    };
  }
}
