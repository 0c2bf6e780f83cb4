import { Refused, fromBase64url, utf8 } from './bytes.ts';
import { fields, parseDocument, type JsonObject, type JsonValue } from './document.ts';
import { DEPLOYMENT_ID, NAME, hash, integer, list, origin, refuseDoubles, text, versionOne } from './fields.ts';

export interface Guardian {
  readonly id: string;
  /** Ed25519 public key, 32 bytes. */
  readonly key: Uint8Array;
  readonly organisation: string;
}

/** Who may sign the directory, and for which origins: in the anchor, and carried on by each version. */
export interface GuardianSet {
  readonly origins: readonly string[];
  readonly guardians: readonly Guardian[];
  readonly threshold: number;
}

/** The root of trust of a page (docs/format/directory.md). */
export interface Anchor extends GuardianSet {
  readonly deployment: string;
  readonly minVersion: number;
}

/** Reads the JSON text of `self.luwteAnchor`. Refuses `json`, `field`, `encoding`, `version`. */
export function parseAnchor(json: string): Anchor {
  const anchor = fields(parseDocument(utf8(json)), ['version', 'deployment', 'origins', 'guardians', 'threshold', 'minVersion']);
  versionOne(anchor);
  return {
    deployment: text(anchor.get('deployment'), DEPLOYMENT_ID),
    ...readGuardianSet(anchor),
    minVersion: integer(anchor.get('minVersion'), 1, Number.MAX_SAFE_INTEGER),
  };
}

/** Takes `origins`, `guardians` and `threshold` of an anchor or directory. Refuses `field`, `encoding`. */
export function readGuardianSet(document: JsonObject): GuardianSet {
  const guardians = list(document.get('guardians'), 2, 15, readGuardian);
  refuseDoubles(guardians.map((guardian) => guardian.id));
  refuseDoubles(guardians.map((guardian) => guardian.key.join()));
  if (new Set(guardians.map((guardian) => guardian.organisation)).size < 2) throw new Refused('field', 'organisations');
  return {
    origins: refuseDoubles(list(document.get('origins'), 1, 8, origin)),
    guardians,
    threshold: integer(document.get('threshold'), 2, guardians.length),
  };
}

function readGuardian(value: JsonValue): Guardian {
  const guardian = fields(value, ['id', 'key', 'organisation']);
  return {
    id: text(guardian.get('id'), NAME),
    key: fromBase64url(hash(guardian.get('key'))),
    organisation: text(guardian.get('organisation'), /[^]/),
  };
}

/** Whether two sets are the same, whatever the order. */
export function sameGuardianSet(a: GuardianSet, b: GuardianSet): boolean {
  return picture(a) === picture(b);
}

function picture(set: GuardianSet): string {
  const guardians = set.guardians.map((guardian) => [guardian.id, guardian.key.join(), guardian.organisation]);
  return JSON.stringify([set.threshold, [...set.origins].sort(), guardians.sort((x, y) => (x[0]! < y[0]! ? -1 : 1))]);
}
