import type { Noted, TeamWaiting } from './overview/overview.ts';

/** Every envelope of a deployment has this many bytes (envelope.md). */
export const ENVELOPE_SIZE = 28_942;
/** The server hands out at most 64 envelopes in one answer; half of it keeps the progress moving. */
export const BATCH = 32;

/** A refusal of the server, with its code where it gave one, or status 0 when nothing came back at all. */
export class Problem extends Error {
  constructor(readonly status: number, readonly code: string) {
    super(`${status} ${code}`);
    this.name = 'Problem';
  }
}

export interface Login {
  readonly member: string;
  readonly channels: readonly string[];
  readonly roles: readonly string[];
  readonly csrf: string;
}

export interface ListedEnvelope {
  readonly id: string;
  readonly day: string;
  readonly direction: 'in' | 'out' | 'desk';
}

/** What the server is told before the desk hands something out. */
export type AuditedAct = 'export' | 'passage';

export interface ListedCase {
  readonly case: string;
  readonly channel: string;
  readonly until: string;
  readonly envelopes: readonly ListedEnvelope[];
}

type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** The desk's side of /desk/api. It knows sizes and statuses; what the bytes mean is checked by those who ask. */
export class Api {
  private csrf = '';

  constructor(private readonly fetch: Fetch) {}

  async salt(account: string): Promise<string> {
    return (await this.json<{ salt: string }>('salt', post({ account }))).salt;
  }

  async login(account: string, auth: string): Promise<Login & { readonly blob: string }> {
    const login = await this.json<Login & { blob: string }>('login', post({ account, auth }));
    this.csrf = login.csrf;
    return login;
  }

  /** Who is logged in, or undefined. */
  async me(): Promise<Login | undefined> {
    try {
      const login = await this.json<Login | { readonly csrf?: undefined }>('me');
      if (login.csrf === undefined) return undefined;
      this.csrf = login.csrf;
      return login;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return undefined;
      throw error;
    }
  }

  async logout(): Promise<void> {
    await this.send('logout', { method: 'POST', headers: this.guard() });
    this.csrf = '';
  }

  directory(): Promise<Uint8Array> {
    return this.bytes('directory');
  }

  directoryVersion(hash: string): Promise<Uint8Array> {
    return this.bytes(`directory/version/${encodeURIComponent(hash)}`);
  }

  questionnaire(structure: string, language?: string): Promise<Uint8Array> {
    const parts = language === undefined ? [structure] : [structure, language];
    return this.bytes(`questionnaire/${parts.map(encodeURIComponent).join('/')}`);
  }

  async inbox(): Promise<readonly ListedCase[]> {
    return (await this.json<{ cases: ListedCase[] }>('inbox')).cases;
  }

  /** Envelopes in the order asked; those that are gone by now are missing from the answer. */
  async envelopes(ids: readonly string[]): Promise<Map<string, Uint8Array>> {
    try {
      const body = await this.bytes('envelopes', { ...post({ ids }), headers: { ...post({}).headers, ...this.guard() } });
      if (body.length !== ids.length * ENVELOPE_SIZE) throw new Problem(0, 'size');
      return new Map(ids.map((id, i) => [id, body.subarray(i * ENVELOPE_SIZE, (i + 1) * ENVELOPE_SIZE)]));
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 404) throw error;
      if (ids.length <= 1) return new Map();
      const half = Math.ceil(ids.length / 2);
      return new Map([...await this.envelopes(ids.slice(0, half)), ...await this.envelopes(ids.slice(half))]);
    }
  }

  /** What the server wants in a signed request: a nonce of this moment. */
  now(): Promise<Uint8Array> {
    return this.bytes('now');
  }

  /** Posts what the reporter gets too; the same envelope again gets the same id. */
  async reply(row: string, envelope: Uint8Array): Promise<string> {
    return (await this.json<{ id: string }>(ofCase(row, 'reply'), this.octets('POST', envelope))).id;
  }

  /** Posts a sealed act, for the desk only; the same envelope again gets the same id. */
  async work(row: string, envelope: Uint8Array): Promise<string> {
    return (await this.json<{ id: string }>(ofCase(row, 'work'), this.octets('POST', envelope))).id;
  }

  /** Posts re-sealed messages, one after the other, to the team that receives them. */
  async handOver(row: string, channel: string, envelopes: Uint8Array): Promise<void> {
    await this.send(ofCase(row, `handover/${encodeURIComponent(channel)}`), this.octets('POST', envelopes));
  }

  /** Sets the last day of a row, by a signed request. */
  async keep(row: string, request: Uint8Array): Promise<void> {
    await this.send(ofCase(row, 'keep'), this.octets('POST', request));
  }

  /** Deletes a row, by a signed request. */
  async delete(row: string, request: Uint8Array): Promise<void> {
    await this.send(ofCase(row, 'delete'), this.octets('POST', request));
  }

  /** Notes that something of a case leaves the desk. */
  async audit(row: string, act: AuditedAct): Promise<void> {
    const init = post({ act });
    await this.send(ofCase(row, 'audit'), { ...init, headers: { ...init.headers, ...this.guard() } });
  }

  /** A sealed blob of her own, or undefined where there is none. */
  async drawer(name: string): Promise<Uint8Array | undefined> {
    const blob = await this.bytes(`drawer/${encodeURIComponent(name)}`);
    return blob.length === 0 ? undefined : blob;
  }

  async putDrawer(name: string, blob: Uint8Array): Promise<void> {
    await this.send(`drawer/${encodeURIComponent(name)}`, this.octets('PUT', blob));
  }

  async emptyDrawer(name: string): Promise<void> {
    try {
      await this.send(`drawer/${encodeURIComponent(name)}`, { method: 'DELETE', headers: this.guard() });
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 404) throw error;
    }
  }

  /** For team leads: what waits, per team. */
  async overview(): Promise<readonly TeamWaiting[]> {
    return (await this.json<{ teams: TeamWaiting[] }>('overview')).teams;
  }

  /** For team leads: what staff did in the last 31 days. */
  async acts(): Promise<readonly Noted[]> {
    return (await this.json<{ entries: Noted[] }>('audit')).entries;
  }

  private octets(method: 'POST' | 'PUT', body: Uint8Array): RequestInit {
    return { method, headers: { ...this.guard(), 'Content-Type': 'application/octet-stream' }, body: body as Uint8Array<ArrayBuffer> };
  }

  private guard(): Record<string, string> {
    return { 'X-Luwte-CSRF': this.csrf };
  }

  private async json<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await this.send(path, init);
    try {
      return await response.json() as T;
    } catch {
      throw new Problem(0, 'server');
    }
  }

  private async bytes(path: string, init?: RequestInit): Promise<Uint8Array> {
    const response = await this.send(path, init);
    try {
      return new Uint8Array(await response.arrayBuffer());
    } catch {
      throw new Problem(0, 'network');
    }
  }

  private async send(path: string, init?: RequestInit): Promise<Response> {
    let response: Response;
    try {
      response = await this.fetch(`/desk/api/${path}`, { cache: 'no-store', credentials: 'same-origin', redirect: 'error', ...init });
    } catch {
      throw new Problem(0, 'network');
    }
    if (!response.ok) throw new Problem(response.status, await refusalCode(response));
    return response;
  }
}

function ofCase(row: string, what: string): string {
  return `cases/${encodeURIComponent(row)}/${what}`;
}

function post(body: unknown): { method: string; headers: Record<string, string>; body: string } {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

async function refusalCode(response: Response): Promise<string> {
  try {
    const body = await response.json() as { code?: unknown };
    return typeof body.code === 'string' ? body.code : 'server';
  } catch {
    return 'server';
  }
}
