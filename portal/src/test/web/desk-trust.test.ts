import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refused, authVerifier, deriveCustody, equal, fromBase64url, toBase64url, wrapKeys } from '../../../../crypto/src/main/ts/index.ts';
import { Problem } from '../../main/web/desk/api.ts';
import { Forms } from '../../main/web/desk/forms.ts';
import { NotListed, Session } from '../../main/web/desk/session.ts';
import { Trust, type DirectorySource } from '../../main/web/desk/trust.ts';
import { DEPLOYMENT, ORIGIN, anchor, clock, directory, directorySource, formSource, person, seed, structureHash, wordFiles } from './desk-world.ts';

const anna = person('anna', 1);
const bram = person('bram', 2);
const third = person('cato', 3);
const v1 = directory(1, '', '2026-01-01', [anna, third], [structureHash]);
const v2 = directory(2, v1.hash, '2026-02-01', [anna, bram], [structureHash]);
const v3 = directory(3, v2.hash, '2026-03-01', [anna, bram], [structureHash]);
const PASSPHRASE = 'bamab damab fanag gasil kepul litez';
const pause = async () => undefined;

const trustIn = (source: DirectorySource) => new Trust(anchor, ORIGIN, source, clock);
const refuses = (code: string) => (error: unknown) => error instanceof Refused && error.code === code;

interface Wrapped { readonly reading?: Uint8Array; readonly signing?: Uint8Array }

async function account(owner = anna, member = owner.id, saltTold?: Uint8Array, wrapped: Wrapped = {}) {
  const salt = new Uint8Array(16).fill(9);
  const custody = await deriveCustody(PASSPHRASE, DEPLOYMENT, 'desk-anna', salt);
  const blob = await wrapKeys({ reading: owner.reading, signing: seed(owner.reading[0]! + 100), ...wrapped }, custody.wrap, { deployment: DEPLOYMENT, account: 'desk-anna' }, salt);
  const verifier = authVerifier('desk-anna', custody.auth);
  return {
    salt: async () => toBase64url(saltTold ?? salt),
    login: async (name: string, auth: string) => {
      if (saltTold === undefined && !equal(authVerifier(name, fromBase64url(auth)), verifier)) throw new Problem(401, 'login');
      return { member, channels: ['m'], roles: [], csrf: 'c', blob: toBase64url(blob) };
    },
  };
}

test('a care worker whose keys are the listed ones opens the desk', async () => {
  const session = await Session.open(await account(), trustIn(directorySource([v1, v2, v3])), 'desk-anna', ` ${PASSPHRASE.toUpperCase()}`, pause);
  assert.equal(session.member.id, 'anna');
  assert.equal(session.reads('m'), true);
  assert.equal(session.reads('v'), false);
});

test('a wrong passphrase is refused by the server and opens nothing', async () => {
  const source = await account();
  await assert.rejects(Session.open(source, trustIn(directorySource([v3])), 'desk-anna', 'bamab damab fanag gasil kepul liteb', pause), error => error instanceof Problem && error.status === 401);
});

test('a salt that is not the one in the blob stops the login', async () => {
  const source = await account(anna, 'anna', new Uint8Array(16).fill(1));
  await assert.rejects(Session.open(source, trustIn(directorySource([v3])), 'desk-anna', PASSPHRASE, pause), refuses('passphrase'));
});

test('a server that names another member than the keys are listed for is not believed', async () => {
  await assert.rejects(Session.open(await account(anna, 'bram'), trustIn(directorySource([v3])), 'desk-anna', PASSPHRASE, pause), NotListed);
});

test('keys that the directory does not list stop the desk', async () => {
  await assert.rejects(Session.open(await account(third, 'cato'), trustIn(directorySource([v3])), 'desk-anna', PASSPHRASE, pause), NotListed);
});

test('one listed key is not enough: reading and signing key both have to be hers', async () => {
  for (const wrapped of [{ reading: seed(77) }, { signing: seed(77) }]) {
    await assert.rejects(Session.open(await account(anna, 'anna', undefined, wrapped), trustIn(directorySource([v3])), 'desk-anna', PASSPHRASE, pause), NotListed);
  }
});

test('a directory for another origin is refused', async () => {
  const elsewhere = directory(3, v2.hash, '2026-03-01', [anna, bram], [structureHash], 'https://elsewhere.example');
  await assert.rejects(trustIn(directorySource([elsewhere])).renew(), refuses('deployment'));
});

test('an expired directory is refused', async () => {
  await assert.rejects(trustIn(directorySource([directory(3, v2.hash, '2025-06-01', [anna, bram], [])])).renew(), refuses('expired'));
});

test('a directory that goes back to an older number while the desk is open is refused', async () => {
  let inForce = v3;
  const trust = trustIn({ ...directorySource([v3]), directory: async () => inForce.bundle });
  await trust.renew();
  inForce = v2;
  await assert.rejects(trust.renew(), refuses('version'));
});

test('an older version is verified for the day of the message that names it', async () => {
  const trust = trustIn(directorySource([v1, v2, v3]));
  await trust.renew();
  assert.equal((await trust.version(v1.hash, '2026-01-15')).number, 1);
  await assert.rejects(trust.version(v1.hash, '2026-06-01'), refuses('expired'));
});

test('the version in force is verified for the day of the message too, with a day of tolerance', async () => {
  const trust = trustIn(directorySource([v1, v2, v3]));
  await trust.renew();
  for (const day of ['2026-02-28', '2026-03-10', '2026-05-21']) assert.equal((await trust.version(v3.hash, day)).number, 3);
  for (const day of ['2026-02-27', '2026-05-22']) await assert.rejects(trust.version(v3.hash, day), refuses('expired'));
});

test('an older version stays readable after minVersion was raised', async () => {
  const trust = new Trust({ ...anchor, minVersion: 3 }, ORIGIN, directorySource([v1, v2, v3]), clock);
  await trust.renew();
  assert.equal((await trust.version(v1.hash, '2026-01-15')).number, 1);
});

test('another note under the hash asked for is refused, and a withheld one too', async () => {
  const honest = directorySource([v1, v2, v3]);
  const swapped = trustIn({ ...honest, directoryVersion: async () => v2.bundle });
  await swapped.renew();
  await assert.rejects(swapped.version(v1.hash, '2026-01-15'), refuses('version'));
  const withheld = trustIn(directorySource([v3]));
  await withheld.renew();
  await assert.rejects(withheld.version(v1.hash, '2026-01-15'), refuses('version'));
});

test('a lost connection is no refusal and is tried again', async () => {
  const honest = directorySource([v1, v2, v3]);
  let calls = 0;
  const trust = trustIn({ ...honest, directoryVersion: async hash => (calls++ === 0 ? Promise.reject(new Problem(0, 'network')) : honest.directoryVersion(hash)) });
  await trust.renew();
  await assert.rejects(trust.version(v1.hash, '2026-01-15'), Problem);
  assert.equal((await trust.version(v1.hash, '2026-01-15')).number, 1);
});

test('a version counts as superseded from the second day after its successor was made', async () => {
  const trust = trustIn(directorySource([v1, v2, v3]));
  await trust.renew();
  assert.equal(await trust.superseded(v3.hash, '2026-03-09'), false);
  assert.equal(await trust.superseded(v2.hash, '2026-03-02'), false);
  assert.equal(await trust.superseded(v2.hash, '2026-03-03'), true);
  assert.equal(await trust.superseded(v1.hash, '2026-02-02'), false);
  assert.equal(await trust.superseded(v1.hash, '2026-02-20'), true);
  assert.equal(await trust.superseded(toBase64url(seed(5)), '2026-01-01'), true);
});

test('a questionnaire is shown in the language of the desk where it has it, else in that of the report', async () => {
  assert.equal((await new Forms(formSource, 'nl').form(structureHash, 'ro')).words.language, 'nl');
  assert.equal((await new Forms(formSource, 'en').form(structureHash, 'ro')).words.language, 'ro');
});

test('a language file with other bytes than admitted is refused', async () => {
  const relabelled = new TextDecoder().decode(wordFiles.get('nl')).replace('nl help', 'nl nothing');
  const source = { questionnaire: async (hash: string, language?: string) => (language === undefined ? formSource.questionnaire(hash) : new TextEncoder().encode(relabelled)) };
  await assert.rejects(new Forms(source, 'nl').form(structureHash, 'ro'), refuses('questionnaire'));
});
