import type { PostingLineFragment } from '@linli/client/generated/graphql';

type Focus = PostingLineFragment['focus'];

/** What is written one in a line; a line that stood there before keeps its category. */
export function focusOfLines(text: string | undefined, before: Focus = []) {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((title) => ({
      title,
      category: before.find((one) => one.title === title)?.category?.id ?? null,
    }));
}

export function linesOf(focus: Focus): string {
  return focus.map(({ title }) => title).join('\n');
}
