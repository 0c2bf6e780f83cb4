import { html, nothing, type TemplateResult } from 'lit';
import type { Case } from './cases.ts';
import type { Page } from './page.ts';
import { filled, name, names } from './text.ts';
import type { CaseView, PromisedConsent } from './view.ts';

/** What has to be in sight while a case is open: who may read it, what was promised, what its code shows. */
export function facts(page: Page, view: CaseView, until: string): TemplateResult {
  const former = view.formerReaders;
  return html`
    <aside class="facts" aria-labelledby="facts-heading">
      <h3 id="facts-heading" class="unseen">${page.text('case.facts')}</h3>
      ${contest(page, view.found)}
      <p>${filled(page, 'case.readers', 'names', names(view.readers))}</p>
      ${former.length === 0 ? nothing : html`<p class="notice">${filled(page, 'case.readers-left', 'names', names(former))}</p>`}
      ${view.found.report?.content.mailbox === undefined ? nothing : html`<p>${page.text('case.possession')}</p>`}
      ${until === '' ? nothing : html`<p class="soft">${page.text(view.found.handed === undefined ? 'case.until' : 'keep.until-short', { day: until })}</p>`}
      ${promises(page, view.consents)}
      <p class="soft">${page.text('case.exceptions')}</p>
    </aside>`;
}

/** Two reports in one case: what that means, where an answer goes, and what to do. */
function contest(page: Page, { contested, sameDay, otherMailbox, report }: Case): TemplateResult | typeof nothing {
  if (!contested || report === undefined) return nothing;
  return html`
    <div class="notice contested">
      <h4>${page.text('case.contested')}</h4>
      <p>${page.text('case.contested-means')}</p>
      <p>${page.text(sameDay ? 'case.contested-same-day' : 'case.contested-first', { day: report.arrived })}</p>
      ${otherMailbox ? html`<p>${page.text('case.contested-mailbox')}</p>` : nothing}
      <p>${page.text('case.contested-do')}</p>
    </div>`;
}

/** What was allowed stands open. Where nothing was, one line says so, and the message itself is nearer. */
function promises(page: Page, consents: readonly PromisedConsent[]): TemplateResult {
  if (consents.length === 0) return html`<h4>${page.text('case.consents')}</h4><p>${page.text('case.consent-none')}</p>`;
  const list = html`<dl class="consents">${consents.map(consent => promise(page, consent))}</dl>`;
  const quiet = consents.every(({ given, from, laterTexts }) => !given && from !== 'withdrawn' && laterTexts.length === 0);
  return quiet ? html`<details><summary>${page.text('case.consents-quiet')}</summary>${list}</details>` : html`<h4>${page.text('case.consents')}</h4>${list}`;
}

function promise(page: Page, consent: PromisedConsent): TemplateResult {
  const texts = names(consent.texts);
  const line = consent.from === 'answer' ? filled(page, consent.given ? 'case.consent-given' : 'case.consent-chosen', 'text', texts)
    : consent.from === 'preset' ? filled(page, 'case.consent-preset', 'text', texts)
      : [page.text('case.consent-withdrawn', { day: consent.withdrawnOn ?? '', text: '' }), texts];
  return html`
    <dt>${name(consent.label)}</dt>
    <dd>${line}
      ${consent.laterTexts.length === 0 ? nothing : html`<p class="soft">${filled(page, 'case.consent-later', 'text', names(consent.laterTexts))}</p>`}
    </dd>`;
}
