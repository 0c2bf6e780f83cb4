/** Begins a page that takes personal text: what it needs, the cover over it, and a refusal where the connection is not safe. */
import { systemEntropy } from '../../../../../crypto/src/main/ts/index.ts';
import { takeAhead } from './ahead.ts';
import { guard } from './cover.ts';
import { h } from './dom.ts';
import { dayOf, type Env } from './env.ts';
import { exchange } from './net.ts';
import { readPageData } from './page-data.ts';
import { heading, show } from './screen.ts';
import { sayFrom } from './texts.ts';

declare global {
  interface Window {
    /** JSON text of the deployment anchor, set by its own script */
    readonly luwteAnchor?: string;
  }
}

/** @param start is given what the screens need, and a way to say what drops answers and keys when the page is left */
export function begin(start: (env: Env, onForget: (forget: () => void) => void) => void): void {
  const root = document.getElementById('app');
  if (!root) return;
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
  if (self.isSecureContext) start(env, (drop) => (forget = drop));
  else show(env, heading(env.say('error.browser.heading')), h('p', { role: 'alert' }, env.say('page.insecure')));
}
