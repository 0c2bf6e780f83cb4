/** What a question was answered with: an option id or a text, or option ids. */
export type Answer = string | readonly string[];

export type Kind = 'report' | 'addition' | 'message' | 'withdrawal' | 'reply' | 'acknowledgement';

/** The content document of envelope.md, with the names and encodings it has there. */
export interface Content {
  readonly version: 1;
  readonly kind: Kind;
  readonly direction: 'in' | 'out';
  readonly deployment: string;
  readonly caseId: string;
  readonly directory: string;
  readonly channel: string;
  readonly questionnaire: { readonly structure: string; readonly language: string };
  readonly day: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly signer: { readonly key: string; readonly member?: string };
  readonly noReply: boolean;
  readonly mailbox?: string;
  readonly id: string;
  readonly head: readonly string[];
  readonly sealedBy: 'browser' | 'server' | 'desk';
}

/** A message that opened and passed the checks of envelope.md, and where the server keeps it. */
export interface Message {
  /** SHA-256(JSON || signature), base64url: the name of the message. */
  readonly hash: string;
  readonly content: Content;
  /** Case of the server's list, the address of a reply; not trusted for anything else. */
  readonly row: string;
  /** Day on which the server says it came in. */
  readonly arrived: string;
}

/** A list of texts in an answer, whatever its shape. */
export function values(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  return typeof answer === 'string' ? [answer] : answer;
}
