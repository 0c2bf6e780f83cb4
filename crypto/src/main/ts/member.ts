import { readRecipient } from './age.ts';
import { Refused, fromBase64url, utf8 } from './bytes.ts';
import { fields, parseDocument } from './document.ts';
import { DEPLOYMENT_ID, LANGUAGE, NAME, day, hash, list, text, versionOne } from './fields.ts';
import { verify } from './signature.ts';

/** A care worker as the directory lists her. */
export interface Member {
  readonly deployment: string;
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly languages: readonly string[];
  /** `age1pq1...` */
  readonly recipient: string;
  /** Ed25519 public key, base64url. */
  readonly key: string;
  readonly from: string;
  readonly until: string;
}

/** Reads a member record and checks that its own key signed it. Refuses `field`, `json`, `encoding`, `version`, `signature`. */
export function parseMember(record: string): Member {
  const parts = /^([^\n]+)\n([^\n]+)\n$/.exec(record);
  if (parts === null) throw new Refused('field', 'record');
  const json = utf8(parts[1]!);
  const document = fields(parseDocument(json), ['version', 'deployment', 'id', 'name', 'roles', 'languages', 'recipient', 'key', 'from', 'until']);
  versionOne(document);
  const recipient = text(document.get('recipient'));
  readRecipient(recipient);
  const key = hash(document.get('key'));
  verify('luwte/1/member', json, fromBase64url(parts[2]!), fromBase64url(key));
  return {
    deployment: text(document.get('deployment'), DEPLOYMENT_ID),
    id: text(document.get('id'), NAME),
    name: text(document.get('name'), /[^]/),
    roles: list(document.get('roles'), 0, 16, (role) => text(role)),
    languages: list(document.get('languages'), 0, 64, (language) => text(language, LANGUAGE)),
    recipient,
    key,
    from: day(document.get('from')),
    until: day(document.get('until')),
  };
}
