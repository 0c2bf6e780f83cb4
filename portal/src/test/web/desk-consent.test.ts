import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pane } from '../../main/web/desk/casework/pane.ts';
import { tellable } from '../../main/web/desk/casework/state.ts';
import { withdrawn } from '../../main/web/desk/keeping/keeping.ts';

test('a withdrawn consent to record asks for deletion, in a case about a recognition only', () => {
  const pane = (formNumber: number, from: string) => ({ view: { formNumber, consents: [{ question: '2.8', from }] } }) as unknown as Pane;
  assert.deepEqual([withdrawn(pane(2, 'withdrawn')), withdrawn(pane(2, 'answer')), withdrawn(pane(3, 'withdrawn'))], [true, false, false]);
});

test('"passed on with your consent" is told only where a hand-over rests on a consent', () => {
  const pane = (...grounds: string[]) => ({ view: { standing: { handovers: grounds.map(ground => ({ act: { ground } })) } } }) as unknown as Pane;
  assert.equal(tellable(pane()).includes('passed-on'), false);
  assert.equal(tellable(pane('exception')).includes('passed-on'), false);
  assert.equal(tellable(pane('exception', 'consent')).includes('passed-on'), true);
});
