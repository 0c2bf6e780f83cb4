/** The two pages that take personal text: the form and the mailbox. Which one, the page says; what leaves them is sealed. */
import { systemEntropy } from '../../../../crypto/src/main/ts/index.ts';
import { startMailbox } from './mailbox/mailbox.ts';
import { takeAhead } from './page/ahead.ts';
import { guard } from './page/cover.ts';
import { h } from './page/dom.ts';
import { dayOf, type Env } from './page/env.ts';
import { exchange } from './page/net.ts';
import { readPageData } from './page/page-data.ts';
import { heading, show } from './page/screen.ts';
import { sayFrom } from './page/texts.ts';
import { startTelling } from './tell/tell.ts';

declare global {
  interface Window {
    /** JSON text of the deployment anchor, set by its own script */
    readonly luwteAnchor?: string;
  }
}

const root = document.getElementById('app');
if (root) {
  const page = readPageData(document);
  let forget = () => {};
  guard(root, () => forget());
  const env: Env = {
    page,
    say: sayFrom(page.texts, () => '', page.rtl),
    root,
    exchange,
    ahead: takeAhead,
    origin: location.origin,
    entropy: systemEntropy,
    today: () => dayOf(new Date()),
    anchor: self.luwteAnchor,
  };
  const onForget = (drop: () => void) => (forget = drop);
  if (!self.isSecureContext) show(env, heading(env.say('error.browser.heading')), h('p', { role: 'alert' }, env.say('page.insecure')));
  else if (root.dataset['screen'] === 'mailbox') startMailbox(env, onForget);
  else void startTelling(env, onForget);
}
