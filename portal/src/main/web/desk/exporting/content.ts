import type { Message } from '../message.ts';
import type { CaseView } from '../view.ts';

/** A case as data: every message as it was signed, with the name of who wrote it. Not what the server knows of it. */
export function caseDocument(view: CaseView, reason: string, day: string): string {
  return `${JSON.stringify({
    case: view.name, caseId: view.found.caseId, channel: view.found.channel, form: view.form, exported: day, reason,
    messages: view.found.messages.map(message => ({ hash: message.hash, arrived: message.arrived, author: view.messages.get(message.hash)?.author ?? '', ...handed(message), content: message.content })),
  }, mapsAsObjects, 2)}\n`;
}

function handed({ handed: by }: Message): { readonly handed?: Message['handed'] } {
  return by === undefined ? {} : { handed: by };
}

function mapsAsObjects(_: string, value: unknown): unknown {
  return value instanceof Map ? Object.fromEntries(value) : value;
}
