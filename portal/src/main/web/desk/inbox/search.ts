import type { Questionnaire, Structure } from '../../questionnaire/model.ts';
import type { Case } from '../cases.ts';
import type { Standing } from '../casework/standing.ts';
import { formAnswers, values } from '../message.ts';

/**
 * Forms whose story the search looks at: a concern about somebody, where signals of several people may be about one person. What a
 * sex worker remembers of a client is not looked through: that would make of reports a list of people (domain study, blacklists).
 */
const STORIES: ReadonlySet<string> = new Set(['g4']);

/** Whether a form's texts are searched, so that its messages have to be opened on each visit. */
export function storiesSearched({ id }: Structure): boolean {
  return STORIES.has(id);
}

/** What the search finds and the list does not show: notes, tasks, and stories where it may. */
export function beneath(found: Case, { notes, tasks }: Standing, form: Questionnaire | undefined): string[] {
  const written = [...notes.map(({ act }) => act.text), ...tasks.map(({ task }) => task.act.text)];
  if (form === undefined || !storiesSearched(form.structure)) return written;
  const texts = form.structure.questions.filter(({ type }) => type === 'text').map(({ id }) => id);
  return [...written, ...found.messages.flatMap(({ content }) => texts.flatMap(id => values(formAnswers(content).get(id))))];
}
