import { Refused, fromBase64url, type VerifiedDirectory } from '../../../../../crypto/src/main/ts/index.ts';
import type { Questionnaire } from '../questionnaire/model.ts';
import { type Answered, type Sheet, answerLanguage, optionTexts, sheet, subject } from './answers.ts';
import type { Case } from './cases.ts';
import { type Consent, consents } from './consents.ts';
import type { Row } from './inbox/filter.ts';
import { type Standing, standing } from './casework/standing.ts';
import type { Forms } from './forms.ts';
import { beneath } from './inbox/search.ts';
import { type Message, formAnswers, values } from './message.ts';
import { caseName } from './names.ts';
import { type Entry, talkInOrder } from './order.ts';
import type { Page } from './page.ts';
import type { Trust } from './trust.ts';

export type { Answered, Sheet };

/** A consent with the words the reporter saw, in the language of the desk where there is one. */
export interface PromisedConsent extends Consent {
  readonly label: string;
  readonly texts: readonly string[];
  readonly laterTexts: readonly string[];
}

/** What the screen needs to show one message. */
export interface MessageView {
  readonly message: Message;
  /** Answers of a report or an addition; undefined for other kinds and where the questionnaire was refused. */
  readonly sheet: Sheet | undefined;
  readonly questionnaireRefused: boolean;
  readonly author: string;
  /** Number of the directory version it, or the frame it came in, was sealed with, if that had been superseded for more than a day. */
  readonly superseded: number | undefined;
}

export interface CaseView {
  readonly found: Case;
  readonly name: string;
  readonly form: string;
  readonly subject: readonly string[];
  readonly entries: readonly Entry[];
  readonly messages: ReadonlyMap<string, MessageView>;
  readonly consents: readonly PromisedConsent[];
  readonly readers: readonly string[];
  /** Names of those who could read a message when it was sealed and are no readers now. */
  readonly formerReaders: readonly string[];
  readonly answerLanguage: string;
  /** Number of the form, 0 where it is not known. */
  readonly formNumber: number;
  /** What the work of colleagues amounts to. */
  readonly standing: Standing;
  /** Who may be given the case: the readers of the team. */
  readonly team: readonly { readonly id: string; readonly name: string }[];
  /** Who handed it to this team, or the empty string. */
  readonly handedBy: string;
  /** What the reporter wrote about interpreters she does not want, the oldest first. */
  readonly noInterpreter: readonly string[];
}

/** The question that asks who must not interpret. */
const NO_INTERPRETER = 'k4';

export interface ViewParts {
  readonly forms: Forms;
  readonly trust: Trust;
  readonly page: Page;
}

export async function rowOf(found: Case, until: string, { forms, page, trust }: ViewParts): Promise<Row> {
  const form = await formOf(found.report, forms).catch(() => undefined);
  const now = standing(found.messages);
  const assignee = now.assign.now?.act.member ?? '';
  return {
    found,
    name: nameOf(found),
    channel: page.channel(found.channel),
    form: form?.words.title ?? '',
    category: form === undefined ? [] : subject(form, formAnswers(found.report!.content)),
    language: page.language(found.language).name,
    arrived: found.messages.map(message => message.arrived).reduce((a, b) => (a < b ? a : b)),
    until,
    state: now.closed ? 'closed' : found.status,
    urgent: now.clock !== undefined,
    assignee,
    assigneeName: trust.current.member(assignee)?.name ?? assignee,
    beneath: beneath(found, now, form),
  };
}

/** @throws when something could not be fetched; a refused questionnaire is part of the view */
export async function viewOf(found: Case, parts: ViewParts): Promise<CaseView> {
  const messages = new Map<string, MessageView>();
  const former = new Map<string, string>();
  const readers = parts.trust.current.readers(found.channel);
  for (const message of found.messages) {
    messages.set(message.hash, await messageView(message, parts));
    const then = await versionOf(message, parts.trust);
    for (const { id, name } of then?.readers(message.content.channel) ?? []) {
      if (!parts.trust.current.readers(message.content.channel).some(reader => reader.id === id)) former.set(id, name);
    }
  }
  const form = await refusedAsUndefined(formOf(found.report, parts.forms));
  const answers = found.report === undefined ? new Map() : formAnswers(found.report.content);
  return {
    found,
    name: nameOf(found),
    form: form?.words.title ?? '',
    subject: form === undefined ? [] : subject(form, answers),
    entries: talkInOrder(found.messages),
    messages,
    consents: form === undefined ? [] : promised(form, found),
    readers: readers.map(reader => reader.name),
    formerReaders: [...former.values()],
    formNumber: form?.structure.form ?? 0,
    standing: standing(found.messages),
    team: readers.map(({ id, name }) => ({ id, name })),
    handedBy: found.handed === undefined ? '' : parts.trust.current.member(found.handed.member)?.name ?? found.handed.member,
    noInterpreter: found.messages.flatMap(({ content }) => values(formAnswers(content).get(NO_INTERPRETER))),
    answerLanguage: answerLanguage(answers, found.language, parts.page.data.languages.map(language => language.code)),
  };
}

function promised(form: Questionnaire, found: Case): PromisedConsent[] {
  return consents(form.structure.questions.filter(question => question.consent), found.messages, found.contested).map(consent => ({
    ...consent,
    label: form.words.questions[consent.question]!.label,
    texts: optionTexts(form, consent.question, consent.options),
    laterTexts: optionTexts(form, consent.question, consent.laterAnswer ?? []),
  }));
}

async function messageView(message: Message, { forms, trust }: ViewParts): Promise<MessageView> {
  const { content } = message;
  const isForm = content.kind === 'report' || content.kind === 'addition';
  const form = isForm ? await refusedAsUndefined(formOf(message, forms)) : undefined;
  const directory = await versionOf(message, trust);
  const sealed = message.handed ?? content;
  const day = sealed.day > message.arrived ? sealed.day : message.arrived;
  const late = await refusedAsUndefined(trust.superseded(sealed.directory, day)) ?? true;
  return {
    message,
    sheet: form && sheet(form, formAnswers(content), content.channel),
    questionnaireRefused: isForm && form === undefined,
    author: content.signer.member === undefined ? '' : directory?.member(content.signer.member)?.name ?? content.signer.member,
    superseded: late ? (await refusedAsUndefined(trust.version(sealed.directory, sealed.day)))?.number ?? 0 : undefined,
  };
}

function versionOf(message: Message, trust: Trust): Promise<VerifiedDirectory | undefined> {
  return refusedAsUndefined(trust.version(message.content.directory, message.content.day));
}

async function formOf(message: Message | undefined, forms: Forms): Promise<Questionnaire | undefined> {
  if (message === undefined) return undefined;
  const { structure, language } = message.content.questionnaire;
  return forms.form(structure, language);
}

async function refusedAsUndefined<T>(made: Promise<T>): Promise<T | undefined> {
  try {
    return await made;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function nameOf(found: Case): string {
  return caseName(fromBase64url(found.caseId));
}
