/** What writing needs, fetched and verified when it is first needed, and again after a failure: who reads, and the forms. */
import type { Env } from '../page/env.ts';
import type { PageForm } from '../page/page-data.ts';
import { admitQuestionnaire, admitStructure, fetchQuestionnaire } from '../questionnaire/load.ts';
import { admits, getReaders, readersFor, type Readers, type Ready } from '../tell/ready.ts';

export class Stock {
  private made: Promise<Readers> | undefined;

  constructor(private readonly env: Env) {}

  /** Of every channel. */
  readers(): Promise<Readers> {
    this.made ??= getReaders(this.env);
    this.made.catch(() => (this.made = undefined));
    return this.made;
  }

  /** A form with its words and its readers. */
  async questions(form: PageForm): Promise<Ready> {
    const [all, fetched] = await Promise.all([this.readers(), fetchQuestionnaire(this.env.exchange, form.structure, this.env.page.language)]);
    const readers = readersFor(all, form);
    return { ...readers, questionnaire: admitQuestionnaire(fetched, (hash) => admits(readers, hash)) };
  }

  /** Ids of every question of these forms whose answer can be withdrawn, each once. */
  async everyConsent(forms: readonly PageForm[]): Promise<Readers & { readonly consents: readonly string[] }> {
    const readers = await this.readers();
    const consents = await Promise.all(forms.map(async (form) => {
      const bytes = await this.env.exchange('GET', `/r/questionnaire/${form.structure}`);
      const { questions } = admitStructure(bytes, form.structure, (hash) => admits(readersFor(readers, form), hash));
      return questions.filter((question) => question.consent).map((question) => question.id);
    }));
    return { ...readers, consents: [...new Set(consents.flat())] };
  }
}
