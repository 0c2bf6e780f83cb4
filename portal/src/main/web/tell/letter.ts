/** From what she wrote to sealed envelopes: the content documents of docs/format/envelope.md, split where one is too small. */
import {
  MAX_HEAD, Refused, seal, toBase64url, writeContent, type Content, type Entropy, type MailboxKeys, type Sealed, type VerifiedDirectory,
} from '../../../../../crypto/src/main/ts/index.ts';
import type { Answers } from '../questionnaire/model.ts';
import { optionsFirst, split } from './split.ts';

/** What one message is about, beside its answers. */
export interface Letter {
  readonly kind: 'report' | 'addition' | 'message' | 'withdrawal';
  readonly channel: string;
  readonly directory: VerifiedDirectory;
  /** SHA-256 of the structure; the empty string where nothing was asked */
  readonly structure: string;
  readonly language: string;
  readonly day: string;
  readonly noReply: boolean;
  /** hashes of the messages she has seen, oldest first */
  readonly seen: readonly string[];
  /** a care worker takes it down; absent: who writes is on her own device */
  readonly sealedBy?: 'desk' | undefined;
  /** by question id; for a message `text`, for a withdrawal `withdrawn` */
  readonly answers: Answers;
}

type Common = Omit<Letter, 'answers' | 'seen'> & { readonly head: readonly string[] };

/** Messages we leave room for in `head` beyond those she has seen: the parts of this letter. */
const ROOM = 8;

/** The answers of each message that a letter becomes; there is room in each for the longest `head`. */
export function pieces(letter: Letter, keys: MailboxKeys, entropy: Entropy): readonly Answers[] {
  const later = Array.from({ length: ROOM }, () => toBase64url(entropy.bytes(32)));
  const longest: Common = { ...letter, kind: letter.kind === 'report' ? 'addition' : letter.kind, head: [...letter.seen, ...later].slice(-MAX_HEAD) };
  return split(optionsFirst(letter.answers), (answers) => fits(contentOf(longest, answers, keys, entropy)));
}

/**
 * Signs and seals a letter for every reader of its channel.
 * @returns the envelopes in the order in which they are sent; all but the first are additions, or further messages
 */
export async function sealLetter(letter: Letter, keys: MailboxKeys, entropy: Entropy): Promise<readonly Sealed[]> {
  const recipients = letter.directory.readers(letter.channel).map((reader) => reader.recipient);
  const sealed: Sealed[] = [];
  for (const answers of pieces(letter, keys, entropy)) {
    const kind = letter.kind === 'report' && sealed.length > 0 ? 'addition' : letter.kind;
    const head = [...letter.seen, ...sealed.map((one) => one.messageHash)].slice(-MAX_HEAD);
    sealed.push(await seal(contentOf({ ...letter, kind, head }, answers, keys, entropy), keys.sign, recipients, entropy));
  }
  return sealed;
}

function contentOf(letter: Common, answers: Answers, keys: MailboxKeys, entropy: Entropy): Content {
  const common = {
    version: 1,
    direction: 'in',
    deployment: letter.directory.deployment,
    caseId: keys.caseId,
    directory: letter.directory.hash,
    channel: letter.channel,
    questionnaire: { structure: letter.structure, language: letter.language },
    day: letter.day,
    signer: { key: toBase64url(keys.sign.publicKey) },
    noReply: letter.noReply,
    ...(!letter.noReply && { mailbox: keys.recipient }),
    id: toBase64url(entropy.bytes(32)),
    head: letter.head,
    sealedBy: letter.sealedBy ?? 'browser',
  } as const;
  switch (letter.kind) {
    case 'report':
    case 'addition': return { ...common, kind: letter.kind, answers: new Map(Object.entries(answers)) };
    case 'message': return { ...common, kind: 'message', answers: { text: String(answers['text']) } };
    case 'withdrawal': return { ...common, kind: 'withdrawal', answers: { withdrawn: [...(answers['withdrawn'] ?? [])] } };
  }
}

function fits(content: Content): boolean {
  try {
    writeContent(content);
    return true;
  } catch (fault) {
    if (fault instanceof Refused && fault.code === 'size') return false;
    throw fault;
  }
}
