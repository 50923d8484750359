import { builder } from '../builder.ts';
import { questionsOf } from '../categories/question.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { LocalizedTextType } from '../scalars/localizedText.ts';

interface AnswerShape {
  readonly key: string;
  readonly label: { readonly zh: string };
  readonly value: readonly string[];
}

export const Answer = builder.objectRef<AnswerShape>('Answer').implement({
  description: "An answer to one of the category's extra questions.",
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Key of the question.' }),
    label: t.field({ type: LocalizedTextType, description: 'The question.', resolve: ({ label }) => label }),
    value: t.stringList({ description: 'What was answered.', resolve: ({ value }) => [...value] }),
  }),
});

/** The stored answers with the questions that they answer, in the questions' order. */
export function answersOf(answers: unknown, questions: unknown): AnswerShape[] {
  const given = (answers ?? {}) as Record<string, string | string[]>;
  const known = questionsOf(questions).filter(({ key }) => key in given);
  const forgotten = Object.keys(given).filter((key) => !known.some((question) => question.key === key));
  return [
    ...known.map(({ key, label, kind }) => {
      const value = [given[key] ?? []].flat();
      // Photos are named as they were when they were sent.
      return { key, label, value: kind === 'PHOTO' ? value.map((id) => encodeGlobalId('Photo', id)) : value };
    }),
    ...forgotten.map((key) => ({ key, label: { zh: key }, value: [given[key] ?? []].flat() })),
  ];
}
