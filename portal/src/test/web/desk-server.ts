/** A server for the desk's tests: rows, a drawer for each, and notes of what was asked. It checks nothing but sizes. */
import { readFileSync } from 'node:fs';
import { OpeningKey, systemEntropy, toBase64url } from '../../../../crypto/src/main/ts/index.ts';
import { Api, ENVELOPE_SIZE } from '../../main/web/desk/api.ts';
import type { Timer } from '../../main/web/desk/drafting/keeper.ts';
import { Page } from '../../main/web/desk/page.ts';
import type { Session } from '../../main/web/desk/session.ts';
import { Trust } from '../../main/web/desk/trust.ts';
import { Work } from '../../main/web/desk/work.ts';
import { ORIGIN, TODAY, anchor, clock, directorySource, formSource, type Person, type Version } from './desk-world.ts';

interface Row {
  readonly channel: string;
  until: string;
  readonly envelopes: { readonly id: string; readonly direction: string; readonly bytes: Uint8Array }[];
}

export class FakeServer {
  readonly rows = new Map<string, Row>();
  readonly drawers = new Map<string, Uint8Array>();
  readonly audits: string[] = [];
  readonly posts: string[] = [];
  /** Ids of the envelopes that were handed out. */
  readonly fetched: string[] = [];
  /** How many of the next posts reach the server while their answer is lost. */
  lost = 0;
  /** While true nothing reaches the server. */
  down = false;
  private ids = 0;

  constructor(public versions: readonly Version[]) {}

  put(row: string, channel: string, direction: string, bytes: Uint8Array): string {
    const found = this.rows.get(row) ?? { channel, until: '2026-06-08', envelopes: [] };
    this.rows.set(row, found);
    const same = found.envelopes.find(envelope => Buffer.compare(envelope.bytes, bytes) === 0);
    if (same !== undefined) return same.id;
    const id = `e${this.ids++}`;
    found.envelopes.push({ id, direction, bytes });
    return id;
  }

  /** The server as one care worker's browser reaches it. */
  api(member: string, channels: readonly string[]): Api {
    const directories = directorySource(this.versions);
    return new Api(async (path, init = {}) => {
      if (this.down) throw new TypeError('no connection');
      const [, , , ...parts] = path.split('/');
      if (parts[0] === 'directory') return new Response(await (parts[1] === undefined ? directories.directory() : directories.directoryVersion(parts[2]!)) as Uint8Array<ArrayBuffer>);
      if (parts[0] === 'questionnaire') return new Response(await formSource.questionnaire(parts[1]!, parts[2]) as Uint8Array<ArrayBuffer>);
      const answer = this.answer(member, channels, parts, init);
      if (init.method === 'POST' && this.lost > 0 && parts[0] === 'cases') {
        this.lost--;
        throw new TypeError('no connection');
      }
      return answer;
    });
  }

  private answer(member: string, channels: readonly string[], parts: readonly string[], init: RequestInit): Response {
    const body = init.body instanceof Uint8Array ? new Uint8Array(init.body) : new Uint8Array();
    switch (parts[0]) {
      case 'now': return json({ nonce: toBase64url(new Uint8Array(32).fill(7)), challenge: toBase64url(new Uint8Array(32)), bits: 0, day: TODAY });
      case 'inbox': return json({ cases: [...this.rows].filter(([, row]) => channels.includes(row.channel)).map(([id, row]) => ({
        case: id, channel: row.channel, until: row.until, envelopes: row.envelopes.map(envelope => ({ id: envelope.id, day: TODAY, direction: envelope.direction })),
      })) });
      case 'envelopes': return this.envelopes((JSON.parse(String(init.body)) as { ids: string[] }).ids);
      case 'drawer': return this.drawer(`${member} ${parts[1]}`, init.method ?? 'GET', body);
      case 'cases': return this.ofCase(parts[1]!, parts.slice(2), body, init);
      default: return new Response('{}', { status: 404 });
    }
  }

  private ofCase(row: string, [what, to]: readonly string[], body: Uint8Array, init: RequestInit): Response {
    const found = this.rows.get(row);
    if (found === undefined) return json({ status: 404, code: 'absent' }, 404);
    this.posts.push(`${what}`);
    switch (what) {
      case 'reply': return json({ id: this.put(row, found.channel, 'out', body), until: found.until });
      case 'work': return json({ id: this.put(row, found.channel, 'desk', body) });
      case 'handover': {
        const frames = Array.from({ length: body.length / ENVELOPE_SIZE }, (_, i) => body.slice(i * ENVELOPE_SIZE, (i + 1) * ENVELOPE_SIZE));
        const made = this.rowOf(frames[0]!) ?? this.fresh(`${to}-${row}`);
        return json({ case: made, ids: frames.map(frame => this.put(made, to!, 'in', frame)) });
      }
      case 'audit': this.audits.push((JSON.parse(String(init.body)) as { act: string }).act); return new Response(null, { status: 204 });
      case 'keep': found.until = (JSON.parse(new TextDecoder().decode(body.subarray(0, -64))) as { until: string }).until; return json({ until: found.until });
      case 'delete': this.rows.delete(row); return new Response(null, { status: 204 });
      default: return json({}, 404);
    }
  }

  private rowOf(bytes: Uint8Array): string | undefined {
    return [...this.rows].find(([, { envelopes }]) => envelopes.some(envelope => Buffer.compare(envelope.bytes, bytes) === 0))?.[0];
  }

  /** Each hand-over is a row of its own. */
  private fresh(row: string): string {
    return this.rows.has(row) ? this.fresh(`${row}-again`) : row;
  }

  private envelopes(ids: readonly string[]): Response {
    this.fetched.push(...ids);
    const all = [...this.rows.values()].flatMap(row => row.envelopes);
    return new Response(Buffer.concat(ids.map(id => all.find(envelope => envelope.id === id)!.bytes)));
  }

  private drawer(name: string, method: string, body: Uint8Array): Response {
    if (method === 'PUT') this.drawers.set(name, body);
    if (method === 'DELETE') this.drawers.delete(name);
    if (method !== 'GET') return new Response(null, { status: 204 });
    const found = this.drawers.get(name);
    return found === undefined ? new Response(null, { status: 204 }) : new Response(found.slice());
  }
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status });
}

/** A timer that runs when the test says so. */
export class HandTimer implements Timer {
  private waiting = new Map<number, () => void>();
  private next = 0;

  after(_: number, run: () => void): () => void {
    const id = this.next++;
    this.waiting.set(id, run);
    return () => this.waiting.delete(id);
  }

  run(): void {
    const due = [...this.waiting.values()];
    this.waiting.clear();
    due.forEach(run => run());
  }
}

const root = process.env['LUWTE_ROOT'] ?? process.cwd();
const texts = Object.fromEntries(readFileSync(`${root}/i18n/src/main/resources/messages/desk/nl.properties`, 'utf8').split('\n')
  .filter(line => line.includes('=')).map(line => [`desk.${line.slice(0, line.indexOf('='))}`, line.slice(line.indexOf('=') + 1)]));

export const page = new Page({
  language: 'nl', demo: false, texts,
  channels: [{ id: 'm', name: 'Meldpunt' }, { id: 'z', name: 'Zorgcoördinator', receives: 'zorgcoordinator' }],
  languages: [{ code: 'ro', name: 'Română', rtl: false }, { code: 'nl', name: 'Nederlands', rtl: false }],
  sentences: [],
  forms: [], retention: { keep: 365, recognition: 30 },
});

export interface Opened {
  readonly work: Work;
  readonly timer: HandTimer;
}

/** A desk of somebody who is logged in, with the inbox fetched. */
export async function deskOf(server: FakeServer, versions: readonly Version[], who: Person, channels: readonly string[]): Promise<Opened> {
  const api = server.api(who.id, channels);
  const trust = new Trust(anchor, ORIGIN, directorySource(versions), clock);
  await trust.renew();
  const session = {
    member: trust.current.member(who.id)!, trust, opening: await OpeningKey.from(who.reading), signing: who.signing,
    reads: (channel: string) => trust.current.readers(channel).some(reader => reader.id === who.id), readsAny: true, leads: false, drop: () => undefined,
  } as unknown as Session;
  const timer = new HandTimer();
  const work = new Work({ session, api, page, clock, entropy: systemEntropy, timer, pause: async () => undefined, changed: () => undefined });
  await work.refresh();
  return { work, timer };
}
