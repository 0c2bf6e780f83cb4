import { html, type TemplateResult } from 'lit';
import { authored, colleagueText } from './authored.ts';
import { area, line, section, sending, single } from './fields.ts';
import { type Pane, formOf } from './pane.ts';
import type { Task } from './standing.ts';

/** What has to be done by which day. */
export function tasks(pane: Pane): TemplateResult {
  const { page, casework, view } = pane;
  const form = formOf(pane, 'task');
  const open = view.standing.tasks.filter(({ done }) => done === undefined);
  const first = open[0]?.task.act.day;
  const short = first === undefined ? page.text('task.none') : page.text('task.count', { count: open.length, day: first });
  return section('task', page.text('task.heading'), short, html`
    <ul class="plain">${view.standing.tasks.map(task => one(pane, task))}</ul>
    ${area(form, 'text', page.text('task.label'), { rows: 2 })}
    ${line(form, 'day', page.text('task.day'), { type: 'date', otherwise: casework.today })}
    ${sending(form, page.text('task.send'), () => {
      const text = form.slip.text('text').trim();
      const day = form.slip.text('day', casework.today);
      return text === '' || day === '' ? 'work.empty' : [casework.act(view.found, { act: 'task', text, day })];
    })}`);
}

function one(pane: Pane, { task, done }: Task): TemplateResult {
  const { page, casework, view } = pane;
  const { hash } = task.message;
  const late = done === undefined && task.act.day < casework.today;
  return html`
    <li class="act">
      <div id="task-${hash}">${colleagueText(pane, task.act.text, task)}
        <p class=${late ? 'late' : 'soft'}>${page.text(late ? 'task.late' : 'task.by', { day: task.act.day })} · ${authored(pane, task)}</p></div>
      ${done === undefined
        ? single(pane, formOf(pane, `task-done ${hash}`), page.text('task.done'), () => [casework.act(view.found, { act: 'task-done', of: hash })], `task-${hash}`)
        : html`<p class="soft">${page.text('task.is-done')} ${authored(pane, done)}</p>`}
    </li>`;
}
