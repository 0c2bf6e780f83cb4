/** A message to nobody, sealed and opened on this phone: only a browser that can do that gets a send button. */
import { caseIdOf, open, recipientOf, seal, SigningKey, toBase64url, type Entropy, type VerifiedDirectory } from '../../../../../crypto/src/main/ts/index.ts';
import { SelfTestFailed } from '../page/fault.ts';

const WORDS = 'self-test ✓';

/** @throws SelfTestFailed */
export async function selfTest(directory: VerifiedDirectory, channel: string, day: string, entropy: Entropy): Promise<void> {
  const seed = entropy.bytes(32);
  const key = new SigningKey(entropy.bytes(32));
  try {
    const sealed = await seal({
      version: 1, kind: 'message', direction: 'in', deployment: directory.deployment, caseId: caseIdOf(key.publicKey), directory: directory.hash, channel,
      questionnaire: { structure: '', language: 'nl' }, day, answers: { text: WORDS }, signer: { key: toBase64url(key.publicKey) }, noReply: true,
      id: toBase64url(entropy.bytes(32)), head: [], sealedBy: 'browser',
    }, key, [recipientOf(seed)], entropy);
    const { content, messageHash } = await open(sealed.envelope, seed);
    if (content.kind !== 'message' || content.answers.text !== WORDS || messageHash !== sealed.messageHash) throw new SelfTestFailed();
  } catch {
    throw new SelfTestFailed();
  } finally {
    key.drop();
    seed.fill(0);
  }
}
