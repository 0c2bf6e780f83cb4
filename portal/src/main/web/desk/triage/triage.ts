import { html, nothing, type TemplateResult } from 'lit';
import { CATEGORIES, INDICATORS, LEVELS, type ActOf, type Level } from '../casework/acts.ts';
import { authored, choose, colleagueText, now } from '../casework/authored.ts';
import { type Choice, area, line, section, select, sending, ticks } from '../casework/fields.ts';
import { type Pane, formOf } from '../casework/pane.ts';

type Category = ActOf<'category'>['category'][number];
type Indicator = ActOf<'indication'>['indicators'][number];

/** The team that does the triage of the Meldpunt. */
export const TRIAGE = 'm';

/** Category of the Meldpunt. */
export function category(pane: Pane): TemplateResult {
  const { page, casework, view } = pane;
  const { category: held } = view.standing;
  const form = formOf(pane, 'category');
  const present = held.now?.act.category ?? [];
  return section('category', page.text('category.heading'), categories(pane), html`
    ${choose(pane, 'category', held, act => listed(pane, act))}
    ${ticks(form, 'category', page.text('category.label'), CATEGORIES.map(id => [id, page.text(`category.${id}`)]), present)}
    ${sending(form, page.text('category.send'), () => {
      const chosen = form.slip.ticked('category', present) as readonly Category[];
      return chosen.length === 0 ? 'work.empty' : [casework.act(view.found, { act: 'category', category: chosen })];
    })}`);
}

export function categories(pane: Pane): unknown {
  return now(pane, pane.view.standing.category, act => listed(pane, act), pane.page.text('category.none'));
}

function listed({ page }: Pane, act: ActOf<'category'>): string {
  return act.category.map(id => page.text(`category.${id}`)).join(', ');
}

/** A provisional indication with what it leans on. The police decide; the reporter is not shown it. */
export function indication(pane: Pane): TemplateResult {
  const { page, casework, view } = pane;
  const { indication: held } = view.standing;
  const form = formOf(pane, 'indication');
  const present = held.now?.act;
  return section('indication', page.text('indication.heading'), indicated(pane), html`
    <p class="notice">${page.text('indication.provisional')}</p>
    ${choose(pane, 'indication', held, act => page.text(`indication.${act.level}`))}
    ${held.now === undefined ? nothing : html`
      <p>${page.text(`indication.${held.now.act.level}`)} ${authored(pane, held.now)}</p>
      ${held.now.act.indicators.length === 0 ? nothing : html`<ul>${held.now.act.indicators.map(id => html`<li>${page.text(`indicator.${id}`)}</li>`)}</ul>`}
      ${held.now.act.text === '' ? nothing : colleagueText(pane, held.now.act.text, held.now)}`}
    ${select(form, 'level', page.text('indication.label'), LEVELS.map((id): Choice => [id, page.text(`indication.${id}`)]), present?.level ?? 'none')}
    <p class="hint">${page.text('indication.meaning')}</p>
    ${ticks(form, 'indicators', page.text('indication.indicators'), INDICATORS.map(id => [id, page.text(`indicator.${id}`)]), present?.indicators)}
    ${area(form, 'text', page.text('indication.text'), { rows: 2 })}
    ${sending(form, page.text('indication.send'), () => {
      const level = form.slip.text('level', present?.level ?? 'none') as Level;
      const indicators = form.slip.ticked('indicators', present?.indicators) as readonly Indicator[];
      return level !== 'none' && indicators.length === 0 ? 'indication.needs'
        : [casework.act(view.found, { act: 'indication', level, indicators, text: form.slip.text('text').trim() })];
    })}
    ${calls(pane)}`);
}

export function indicated(pane: Pane): unknown {
  const { page } = pane;
  return now(pane, pane.view.standing.indication, act => `${page.text(`indication.${act.level}`)} (${page.text('indication.short')})`, page.text('indication.not-yet'));
}

/** On top of the pane while nobody has answered a very strong indication with a call. */
export function clock(pane: Pane): TemplateResult | typeof nothing {
  const { page, casework, view } = pane;
  const { clock: running } = view.standing;
  if (running === undefined) return nothing;
  const minutes = casework.minutesSince(running.message.hash);
  return html`
    <section class="alarm" aria-labelledby="clock-heading">
      <h3 id="clock-heading">${page.text('clock.heading')}</h3>
      <p>${page.text('clock.since', { day: running.message.content.day })} ${minutes === undefined ? nothing : page.text('clock.minutes', { minutes })}</p>
      <p>${page.text('clock.who')}</p>
      ${called(pane)}
    </section>`;
}

function called(pane: Pane): TemplateResult {
  const { page, casework, view } = pane;
  const form = formOf(pane, 'called');
  return html`
    ${line(form, 'who', page.text('called.who'))}
    ${area(form, 'text', page.text('called.text'), { rows: 2 })}
    ${sending(form, page.text('called.send'), () => {
      const who = form.slip.text('who').trim();
      return who === '' ? 'work.empty' : [casework.act(view.found, { act: 'called', who, text: form.slip.text('text').trim() })];
    })}`;
}

function calls(pane: Pane): TemplateResult | typeof nothing {
  const { calls: made } = pane.view.standing;
  if (made.length === 0) return nothing;
  return html`
    <h4>${pane.page.text('called.heading')}</h4>
    <ul class="plain">${made.map(call => html`<li class="act">${colleagueText(pane, call.act.text === '' ? call.act.who : `${call.act.who}: ${call.act.text}`, call)}${authored(pane, call)}</li>`)}</ul>`;
}
