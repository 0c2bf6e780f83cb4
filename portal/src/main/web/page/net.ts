/** The few requests of a reporter's page: nothing is sent along, nothing is kept, nothing is followed. */

const TIMEOUT_MS = 60_000;
const PROBLEM = /^[a-z]{1,20}$/;

/** The network gave nothing back, so we do not know whether the request arrived. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** The server answered with a refusal. */
export class RefusedByServer extends Error {
  override readonly name = 'RefusedByServer';

  /** @param status HTTP status @param code refusal code of request.md */
  constructor(readonly status: number, readonly code: string) {
    super(code);
  }
}

/** Sends bytes and gives bytes back; tests put their own in its place. */
export type Exchange = (method: 'GET' | 'POST', path: string, body?: Uint8Array) => Promise<Uint8Array>;

/** @throws Unreachable @throws RefusedByServer */
export const exchange: Exchange = async (method, path, body) => {
  const response = await ask(method, path, body);
  if (!response.ok) throw new RefusedByServer(response.status, await codeOf(response));
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new Unreachable();
  }
};

async function ask(method: string, path: string, body?: Uint8Array): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      body: body as BodyInit | undefined,
      headers: body ? { 'Content-Type': 'application/octet-stream' } : {},
      credentials: 'omit',
      cache: 'no-store',
      mode: 'same-origin',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    throw new Unreachable();
  }
}

async function codeOf(response: Response): Promise<string> {
  try {
    const { code } = (await response.json()) as { code?: unknown };
    return typeof code === 'string' && PROBLEM.test(code) ? code : 'server';
  } catch {
    return 'server';
  }
}
