import type { CategoryQuestion as Question } from '@linli/core/categories/questions';
import { builder } from '../builder.ts';
import { LocalizedTextType } from '../scalars/localizedText.ts';
import { QuestionKindEnum } from './enums.ts';

type Choice = Question['choices'][number];
type Condition = NonNullable<Question['when']>;

const QuestionChoice = builder.objectRef<Choice>('QuestionChoice').implement({
  description: 'One answer to choose.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'What is sent.' }),
    label: t.field({ type: LocalizedTextType, description: 'What is shown.', resolve: ({ label }) => label }),
    stopper: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: 'Choosing it ends the form with this advice ("call 119").',
      resolve: ({ stopper }) => stopper,
    }),
  }),
});

const QuestionCondition = builder.objectRef<Condition>('QuestionCondition').implement({
  description: 'When a question is asked.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The question that decides.' }),
    equals: t.stringList({ description: 'Any of these answers.', resolve: ({ equals }) => [...equals] }),
  }),
});

export const CategoryQuestion = builder.objectRef<Question>('CategoryQuestion').implement({
  description: 'An extra question of a category.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key in the answers.' }),
    label: t.field({ type: LocalizedTextType, description: 'The question.', resolve: ({ label }) => label }),
    kind: t.field({
      type: QuestionKindEnum,
      description: 'How it is answered.',
      resolve: ({ kind }) => kind,
    }),
    required: t.boolean({ description: 'Whether it must be answered.', resolve: ({ required }) => required }),
    choices: t.field({
      type: [QuestionChoice],
      description: 'The choices.',
      resolve: ({ choices }) => choices,
    }),
    min: t.float({ nullable: true, description: 'Smallest number that fits.', resolve: ({ min }) => min }),
    max: t.float({ nullable: true, description: 'Largest number that fits.', resolve: ({ max }) => max }),
    unit: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: 'What a number counts.',
      resolve: ({ unit }) => unit,
    }),
    earliest: t.string({
      nullable: true,
      description: 'First date that fits: year-month-day, or `TODAY`.',
      resolve: ({ earliest }) => earliest,
    }),
    latest: t.string({
      nullable: true,
      description: 'Last date that fits: year-month-day, or `TODAY`.',
      resolve: ({ latest }) => latest,
    }),
    when: t.field({
      type: QuestionCondition,
      nullable: true,
      description: 'Asked only if this holds; null means always.',
      resolve: ({ when }) => when,
    }),
  }),
});

/** The questions of a category version as stored. */
export function questionsOf(column: unknown): readonly Question[] {
  return Array.isArray(column) ? (column as Question[]) : [];
}
