import { html, type TemplateResult } from 'lit';
import type { Page } from '../page.ts';

/**
 * Leads to the forms in which a care worker takes down what somebody tells her. They open beside the desk: a page on which a reporter's
 * message is sealed holds no key of a care worker.
 *
 * @param spoken language of who speaks
 */
export function takeDown(page: Page, spoken: string, choose: (language: string) => void): TemplateResult {
  const { forms, languages, language } = page.data;
  return html`
    <details class="taking">
      <summary>${page.text('taking.heading')}</summary>
      <p class="hint">${page.text('taking.line')}</p>
      <label class="small-label" for="taking-language">${page.text('taking.language')}</label>
      <select class="field" id="taking-language" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${languages.map(({ code, name }) => html`<option value=${code} lang=${code} .selected=${code === spoken}>${name}</option>`)}
      </select>
      <ul>${forms.map(({ number, title }) => html`<li><a href="/desk/f/${number}?l=${spoken}&d=${language}" target="_blank" rel="noopener">${title}</a></li>`)}</ul>
    </details>`;
}
