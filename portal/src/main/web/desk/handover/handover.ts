import { html, nothing, type TemplateResult } from 'lit';
import { authored, colleagueText } from '../casework/authored.ts';
import { type Choice, area, isTicked, section, select, sending, tick, ticks } from '../casework/fields.ts';
import { type Form, type Pane, formOf } from '../casework/pane.ts';
import type { SlipFault, Step } from '../casework/slip.ts';
import type { Channel } from '../page.ts';
import { filled, name, names } from '../text.ts';
import { handOver } from './reseal.ts';

/** The question in which a reporter says which other helpers may know. */
const OTHERS = 'k6';

/** Handing a case to another team: only to one the reporter allowed, or as a recorded exception. */
export function handover(pane: Pane): TemplateResult {
  const { page, view } = pane;
  const made = view.standing.handovers;
  const teams = page.data.channels.filter(channel => channel.receives !== undefined && channel.id !== view.found.channel);
  return section('handover', page.text('handover.heading'), page.text(made.length === 0 ? 'handover.none' : 'handover.count', { count: made.length }), html`
    <ul class="plain">${made.map(written => html`
      <li class="act"><p>${page.text('handover.made', { team: page.channel(written.act.to), count: written.act.messages.length })}
        ${page.text(`handover.ground.${written.act.ground}`)} ${authored(pane, written)}</p>
        ${written.act.text === '' ? nothing : colleagueText(pane, written.act.text, written)}</li>`)}</ul>
    ${teams.length === 0 ? html`<p>${page.text('handover.no-team')}</p>` : choice(pane, teams)}
    <p class="soft">${page.text('handover.no-landlord')}</p>`);
}

/** Whether the reporter's consent for this team stands today. Only the team that has her mailbox can know: a withdrawal reaches no other. */
export function allowed({ view }: Pane, team: Channel): boolean {
  const consent = view.consents.find(({ question }) => question === OTHERS);
  return view.found.handed === undefined && consent !== undefined && consent.from === 'answer' && consent.options.includes(team.receives ?? '');
}

function choice(pane: Pane, teams: readonly Channel[]): TemplateResult {
  const { page, view } = pane;
  const form = formOf(pane, 'handover');
  const team = teams.find(({ id }) => id === form.slip.text('to')) ?? teams.find(each => allowed(pane, each)) ?? teams[0]!;
  const consented = allowed(pane, team);
  const readers = pane.casework.parts.session.trust.current.readers(team.id);
  return html`
    ${select(form, 'to', page.text('handover.to'), teams.map(({ id, name: called }): Choice => [id, called]), team.id)}
    <p>${readers.length === 0 ? page.text('handover.no-readers') : filled(page, 'handover.readers', 'names', names(readers.map(reader => reader.name)))}</p>
    <p class=${consented ? 'hint' : 'notice'}>${page.text(consented ? 'handover.consented' : view.found.handed === undefined ? 'handover.not-consented' : 'handover.elsewhere')}</p>
    ${consented ? nothing : html`
      ${tick(form, 'exception', page.text('handover.exception'))}
      ${isTicked(form, 'exception') ? area(form, 'text', page.text('handover.reason'), { hint: page.text('handover.reason-hint') }) : nothing}`}
    ${ticks(form, 'messages', page.text('handover.messages'), handable(pane), preset(pane))}
    <p class="hint">${page.text('handover.left-out')}</p>
    ${view.found.mailbox === undefined ? nothing : consented ? tick(form, 'tell', page.text('handover.tell')) : html`<p class="hint">${page.text('handover.tell-yourself')}</p>`}
    <p>${page.text('handover.consequence')}</p>
    ${sending(form, page.text('handover.send'), () => steps(form, team, consented), { done: 'handover.sent', disabled: readers.length === 0 })}`;
}

/** Messages of the conversation, by hash, as somebody recognises them: who, what, when. */
function handable({ page, view }: Pane): (readonly [string, unknown])[] {
  return view.entries.flatMap(entry => {
    if (entry.kind === 'absent') return [];
    const { content, hash } = entry.message;
    const author = view.messages.get(hash)?.author ?? '';
    return [[hash, html`${content.direction === 'in' ? page.text('case.message-in') : filled(page, 'case.message-out', 'name', name(author))} · ${page.text(`kind.${content.kind}`)} · <span class="num">${page.day(content.day)}</span>`] as const];
  });
}

/** What the reporter wrote; answers go along only when somebody chooses them. */
function preset({ view }: Pane): string[] {
  return view.found.messages.filter(({ content }) => content.direction === 'in').slice(0, 64).map(({ hash }) => hash);
}

function steps(form: Form, team: Channel, consented: boolean): readonly Step[] | SlipFault {
  const { slip, pane } = form;
  const { casework, view } = pane;
  const messages = slip.ticked('messages', preset(pane));
  const ground = consented ? 'consent' : 'exception';
  const text = consented ? '' : slip.text('text').trim();
  if (messages.length === 0 || messages.length > 64 || (!consented && (!isTicked(form, 'exception') || text === ''))) return 'handover.needs';
  return [
    handOver(casework.parts, view.found, team.id, ground, messages),
    casework.act(view.found, { act: 'handover', to: team.id, ground, text, messages }),
    ...(consented && isTicked(form, 'tell') && view.found.mailbox !== undefined ? [casework.tell(view.found, 'passed-on')] : []),
  ];
}

/** For the team that received a case: from whom, when, and how an answer reaches the reporter. */
export function received({ page, view }: Pane): TemplateResult | typeof nothing {
  const { handed } = view.found;
  if (handed === undefined) return nothing;
  return html`<div class="notice">
    <p>${filled(page, 'handover.received', 'name', name(view.handedBy))} ${page.text('handover.received-from', { team: page.channel(handed.from), day: handed.day })}</p>
    <p>${page.text('handover.answers', { team: page.channel(handed.from) })} ${page.text('handover.later')}</p>
  </div>`;
}
