import { html, nothing, type TemplateResult } from 'lit';
import { busy, live } from '../text.ts';
import type { Form, Pane } from './pane.ts';
import type { SlipFault, Step } from './slip.ts';

/** Value and words of something to choose. */
export type Choice = readonly [value: string, words: string];

/** A part of case work that folds open; its summary says what stands now. */
export function section(part: string, title: string, short: unknown, body: unknown): TemplateResult {
  return html`
    <details class="work" id="work-${part}">
      <summary><h3>${title}</h3> <span class="soft">${short}</span></summary>
      <div class="work-body">${body}</div>
    </details>`;
}

/** Unfolds a part and puts the focus on its first field, or on its heading. */
export function unfold(root: ParentNode, part: string): void {
  const found = root.querySelector<HTMLDetailsElement>(`#work-${part}`);
  if (found === null) return;
  found.open = true;
  (found.querySelector<HTMLElement>('.work-body :is(input, textarea, select)') ?? found.querySelector('summary'))?.focus();
}

export function area(form: Form, name: string, label: string, { hint = '', rows = 3, language = '' } = {}): TemplateResult {
  const { slip, pane } = form;
  const id = idOf(form, name);
  return html`
    <label class="small-label" for=${id}>${label}</label>
    ${hint === '' ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    <textarea class="field" id=${id} rows=${rows} translate="no" autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false"
      lang=${language === '' ? nothing : language} dir=${language === '' ? 'auto' : pane.page.direction(language)}
      aria-describedby=${hint === '' ? nothing : `${id}-hint`} ?readonly=${held(form)} .value=${slip.text(name)}
      @input=${(event: Event) => typed(form, name, event)}></textarea>`;
}

export function line(form: Form, name: string, label: string, { type = 'text', otherwise = '', least = '', most = '', hint = '' } = {}): TemplateResult {
  const id = idOf(form, name);
  return html`
    <label class="small-label" for=${id}>${label}</label>
    ${hint === '' ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
    <input class="field" id=${id} type=${type} autocomplete="off" spellcheck="false" min=${least === '' ? nothing : least} max=${most === '' ? nothing : most}
      aria-describedby=${hint === '' ? nothing : `${id}-hint`} ?readonly=${held(form)} .value=${form.slip.text(name, otherwise)}
      @input=${(event: Event) => typed(form, name, event)}>`;
}

export function select(form: Form, name: string, label: string, choices: readonly Choice[], otherwise = ''): TemplateResult {
  const id = idOf(form, name);
  const chosen = form.slip.text(name, otherwise);
  return html`
    <label class="small-label" for=${id}>${label}</label>
    <select class="field" id=${id} ?disabled=${held(form)} @change=${(event: Event) => typed(form, name, event)}>
      ${choices.map(([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}
    </select>`;
}

/** Ticks, of which any number may be set. */
export function ticks(form: Form, name: string, legend: string, choices: readonly (readonly [string, unknown])[], otherwise: readonly string[] = []): TemplateResult {
  const chosen = form.slip.ticked(name, otherwise);
  const change = (value: string) => () => {
    form.slip.tick(name, chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value]);
    form.pane.redraw();
  };
  return html`
    <fieldset class="ticks" id=${idOf(form, name)} ?disabled=${held(form)}>
      <legend class="small-label">${legend}</legend>
      ${choices.map(([value, words]) => html`<label class="check"><input type="checkbox" .checked=${chosen.includes(value)} @change=${change(value)}> <span>${words}</span></label>`)}
    </fieldset>`;
}

/** One tick. It is never set beforehand. */
export function tick(form: Form, name: string, label: string): TemplateResult {
  const change = (event: Event) => {
    form.slip.tick(name, (event.target as HTMLInputElement).checked ? ['yes'] : []);
    form.pane.redraw();
  };
  return html`<label class="check"><input type="checkbox" id=${idOf(form, name)} ?disabled=${held(form)} .checked=${isTicked(form, name)} @change=${change}> <span>${label}</span></label>`;
}

export function isTicked(form: Form, name: string): boolean {
  return form.slip.ticked(name).includes('yes');
}

/** The button that seals what was filled in, and what became of it. Sealed and not arrived, it offers to send the same again. */
export function sending(form: Form, label: string, make: () => readonly Step[] | SlipFault, { done = 'work.saved', disabled = false } = {}): TemplateResult {
  const { pane, slip } = form;
  const { page } = pane;
  const waiting = slip.sealed && !slip.busy;
  return html`
    <div role="alert">${slip.fault === '' ? nothing : html`<p class="fault">${page.text(slip.fault)} ${waiting ? page.text('work.kept') : nothing}</p>`}</div>
    <p class="actions">
      <button class="button second" ?disabled=${disabled} aria-disabled=${busy(slip.busy)} @click=${() => void pane.send(slip, make)}>${waiting ? page.text('answer.again') : label}</button>
      ${waiting ? html`<button class="button second" @click=${() => change(form)}>${page.text('work.change')}</button>` : nothing}
    </p>
    ${live(slip.busy ? page.text('work.busy') : slip.sent ? page.text(done) : '')}`;
}

function change({ slip, pane }: Form): void {
  slip.unseal();
  pane.redraw();
}

/** A button that does one thing, without fields. */
export function single(pane: Pane, form: Form, label: unknown, make: () => readonly Step[] | SlipFault, describedBy = ''): TemplateResult {
  const { slip } = form;
  return html`
    <button class="button second" aria-disabled=${busy(slip.busy)} aria-describedby=${describedBy === '' ? nothing : describedBy} @click=${() => void pane.send(slip, make)}>${label}</button>
    <span role="alert">${slip.fault === '' ? nothing : html`<span class="fault">${pane.page.text(slip.fault)}</span>`}</span>`;
}

function held({ slip }: Form): boolean {
  return slip.sealed || slip.busy;
}

function typed({ slip, pane }: Form, name: string, event: Event): void {
  slip.write(name, (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value);
  pane.redraw();
}

function idOf({ part }: Form, name: string): string {
  return `w-${part}-${name}`;
}
