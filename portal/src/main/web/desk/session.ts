import { OpeningKey, Refused, SigningKey, deriveCustody, fromBase64url, overwrite, recipientOf, toBase64url, unwrapKeys, type CareWorkerSeeds, type Member } from '../../../../../crypto/src/main/ts/index.ts';
import type { Login } from './api.ts';
import type { Trust } from './trust.ts';

/** The part of the server a login needs. */
export interface LoginSource {
  salt(account: string): Promise<string>;
  login(account: string, auth: string): Promise<Login & { readonly blob: string }>;
}

/** The directory lists other keys for this care worker than the ones her passphrase opened, or does not list her. */
export class NotListed extends Error {
  override readonly name = 'NotListed';
}

/** An open desk: who works at it and her keys, which live here and nowhere else. */
export class Session {
  private constructor(readonly member: Member, readonly trust: Trust, readonly opening: OpeningKey, readonly signing: SigningKey) {}

  /**
   * Logs in and opens the keys. The directory is verified before anything is opened with them.
   *
   * @param pause lets the page draw what is happening before the hash holds it up
   * @throws Refused `passphrase` for a wrong one; as verifyBundle for the directory
   * @throws NotListed
   */
  static async open(source: LoginSource, trust: Trust, account: string, passphrase: string, pause: () => Promise<void>): Promise<Session> {
    const salt = fromBase64url(await source.salt(account));
    await pause();
    const { deployment } = trust.anchor;
    const custody = await deriveCustody(passphrase, deployment, account, salt);
    try {
      const login = await source.login(account, toBase64url(custody.auth));
      const seeds = await unwrapKeys(fromBase64url(login.blob), custody.wrap, { deployment, account }, salt);
      return await Session.fromSeeds(seeds, login.member, trust);
    } finally {
      overwrite(custody.auth, custody.wrap);
    }
  }

  private static async fromSeeds(seeds: CareWorkerSeeds, memberId: string, trust: Trust): Promise<Session> {
    try {
      const member = (await trust.renew()).member(memberId);
      const signing = new SigningKey(seeds.signing);
      if (member === undefined || member.recipient !== recipientOf(seeds.reading) || member.key !== toBase64url(signing.publicKey)) {
        signing.drop();
        throw new NotListed();
      }
      return new Session(member, trust, await OpeningKey.from(seeds.reading), signing);
    } finally {
      overwrite(seeds.reading, seeds.signing);
    }
  }

  /** Whether the verified directory lets her read, and so answer in, a channel. */
  reads(channel: string): boolean {
    return this.trust.current.readers(channel).some(reader => reader.id === this.member.id);
  }

  /** Whether she reads any team at all; a team lead may not. */
  get readsAny(): boolean {
    return this.trust.current.channels.some(channel => this.reads(channel));
  }

  get leads(): boolean {
    return this.member.roles.includes('teamlead');
  }

  drop(): void {
    this.opening.drop();
    this.signing.drop();
  }
}

/**
 * Looks at the directory of this moment: whoever it no longer lists seals nothing more for a team.
 *
 * @throws Refused `signer`; as `Trust.renew` for the directory
 */
export async function requireReader(session: Session, channel: string): Promise<void> {
  await session.trust.renew();
  if (!session.reads(channel)) throw new Refused('signer');
}
