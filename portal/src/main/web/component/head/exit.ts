/**
 * Leaving at once. The link works without script; with script the page is emptied before the other site has begun to load, and its entry in the history is
 * replaced. Escape is not used: it means other things to a screen reader and to a browser that is loading.
 */
const WINDOW_MS = 5_000;
const PRESSES = 3;

/** Counts presses of one key; pure, so that the rule is tested without a browser. */
export class PressCounter {
  private presses = 0;
  private last = Number.NEGATIVE_INFINITY;

  /** @returns how many presses in a row there are now, each within five seconds (milliseconds in `now`) of the one before */
  press(now: number): number {
    this.presses = now - this.last > WINDOW_MS ? 1 : this.presses + 1;
    this.last = now;
    return this.presses;
  }

  reset(): void {
    this.presses = 0;
  }
}

/** Empties and silences the page and goes to the neutral site; the page cannot be reached again by going back. */
export function leave(address: string): void {
  // Optional, since not every browser can speak.
  self.speechSynthesis?.cancel();
  document.documentElement.replaceChildren();
  location.replace(address);
}

function addressOf(link: HTMLAnchorElement): string {
  return link.dataset['exit'] || link.href;
}

/** Arms every `a[data-exit]`, and Shift pressed three times. */
export function armExit(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-exit]')];
  const first = links[0];
  if (!first) return;
  for (const link of links) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      leave(addressOf(link));
    });
  }
  const counter = new PressCounter();
  const status = document.createElement('p');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  document.body.append(status);
  const show = (presses: number) => {
    for (const link of links) {
      if (presses) link.dataset['presses'] = String(presses);
      else delete link.dataset['presses'];
    }
    status.textContent = links.map((link) => link.dataset[`press${presses}`]).find(Boolean) ?? '';
  };
  addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') {
      counter.reset();
      show(0);
    } else if (!event.repeat) {
      const presses = counter.press(event.timeStamp);
      if (presses >= PRESSES) leave(addressOf(first));
      else show(presses);
    }
  }, true);
}
