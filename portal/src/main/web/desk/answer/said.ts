import { html, nothing, type TemplateResult } from 'lit';
import type { ReplyAnswers } from '../../../../../../crypto/src/main/ts/index.ts';
import type { Page } from '../page.ts';
import { spoken } from './sentences.ts';

/** The ready sentences of a reply in the language of whoever looks, under the text that was sent. */
export function inOwnWords(page: Page, { sentences }: ReplyAnswers, language: string): TemplateResult | typeof nothing {
  if (sentences === undefined || language === page.data.language) return nothing;
  const known = sentences.flatMap(id => page.data.sentences.filter(sentence => sentence.id === id));
  return known.length === 0 ? nothing : html`
    <p class="soft">${page.text('sentences.read')}</p>
    <ul class="soft">${known.map(sentence => html`<li>${spoken({ sentence, values: {} }, page.data.language)}</li>`)}</ul>`;
}
