import type { MessageView } from '../view.ts';

/** What somebody wrote in a message in her own words, without the questions: nothing of it names a case. */
export function storyOf({ message, sheet }: MessageView): string {
  const { content } = message;
  if (content.kind === 'message' || content.kind === 'reply') return content.answers.text;
  return sheet === undefined ? '' : sheet.written.flatMap(({ texts }) => texts).join('\n\n');
}
