import { systemEntropy } from '../../../../crypto/src/main/ts/index.ts';
import { DeskAnswer } from './desk/answer-box.ts';
import { DeskSentences } from './desk/answer/sentence-box.ts';
import { Api } from './desk/api.ts';
import { LuwteDesk } from './desk/app.ts';
import { DeskBench } from './desk/bench.ts';
import { DeskConversation } from './desk/conversation.ts';
import { DeskCase } from './desk/case-pane.ts';
import { systemClock } from './desk/days.ts';
import { systemTimer } from './desk/drafting/keeper.ts';
import { DeskHelp } from './desk/help.ts';
import { DeskFilters } from './desk/inbox/filters.ts';
import { DeskList } from './desk/inbox/list.ts';
import { DeskLogin } from './desk/login.ts';
import { DeskOverview } from './desk/overview/overview.ts';
import { Page, type PageData } from './desk/page.ts';

customElements.define('desk-login', DeskLogin);
customElements.define('desk-filters', DeskFilters);
customElements.define('desk-overview', DeskOverview);
customElements.define('desk-list', DeskList);
customElements.define('desk-conversation', DeskConversation);
customElements.define('desk-answer', DeskAnswer);
customElements.define('desk-sentences', DeskSentences);
customElements.define('desk-help', DeskHelp);
customElements.define('desk-case', DeskCase);
customElements.define('desk-bench', DeskBench);
customElements.define('luwte-desk', LuwteDesk);

const { port1: here, port2: there } = new MessageChannel();

/** Lets the page draw and listen. By a message, since a timer in a row of timers waits 4 ms: 4 seconds for a thousand reports. */
function nextTask(): Promise<void> {
  return new Promise(resolve => {
    here.addEventListener('message', () => resolve(), { once: true });
    here.start();
    there.postMessage(undefined);
  });
}

const app = document.querySelector('#app')!;
const desk = new LuwteDesk();
desk.parts = {
  page: new Page(JSON.parse(document.querySelector('#luwte-page')!.textContent!) as PageData),
  api: new Api((path, init) => fetch(path, init)),
  anchor: (self as unknown as { readonly luwteAnchor: string }).luwteAnchor,
  origin: location.origin,
  clock: systemClock,
  entropy: systemEntropy,
  timer: systemTimer,
  pause: nextTask,
  leave: () => location.replace(location.pathname + location.search),
};
desk.translate = false;
if (app.closest('main') === null) desk.role = 'main';
app.replaceChildren(desk);
