import { builder } from '../builder.ts';
import { QuestionKindEnum } from './enums.ts';
import type { QuestionKindName } from './labels.ts';
import { bilingual, TextInBothInput, type WrittenText } from './textInput.ts';

const QuestionChoiceInput = builder.inputType('QuestionChoiceInput', {
  description: 'One answer to choose.',
  fields: (t) => ({
    value: t.string({ required: true, description: 'What is sent and kept.' }),
    label: t.field({ type: TextInBothInput, required: true, description: 'What is shown.' }),
    stopper: t.field({
      type: TextInBothInput,
      description: 'Choosing it ends the form with this advice.',
    }),
  }),
});

const QuestionConditionInput = builder.inputType('QuestionConditionInput', {
  description: 'When a question is asked.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'An earlier question.' }),
    equals: t.stringList({ required: true, description: 'Any of these answers.' }),
  }),
});

export const CategoryQuestionInput = builder.inputType('CategoryQuestionInput', {
  description: 'An extra question of a category.',
  fields: (t) => ({
    key: t.string({ required: true, description: 'Its key in the answers: letters and digits.' }),
    label: t.field({ type: TextInBothInput, required: true, description: 'The question.' }),
    kind: t.field({ type: QuestionKindEnum, required: true, description: 'How it is answered.' }),
    required: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether it must be answered.',
    }),
    choices: t.field({ type: [QuestionChoiceInput], description: 'For CHOICE and CHOICES.' }),
    min: t.float({ description: 'For NUMBER: the smallest.' }),
    max: t.float({ description: 'For NUMBER: the largest.' }),
    unit: t.field({ type: TextInBothInput, description: 'For NUMBER: what it counts.' }),
    earliest: t.string({ description: 'For DATE: year-month-day, or `TODAY`.' }),
    latest: t.string({ description: 'For DATE: year-month-day, or `TODAY`.' }),
    when: t.field({ type: QuestionConditionInput, description: 'Asked only if this holds.' }),
  }),
});

export interface WrittenQuestion {
  readonly key: string;
  readonly label: WrittenText;
  readonly kind: QuestionKindName;
  readonly required: boolean;
  readonly choices?: readonly { value: string; label: WrittenText; stopper?: WrittenText | null }[] | null;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly unit?: WrittenText | null;
  readonly earliest?: string | null;
  readonly latest?: string | null;
  readonly when?: { key: string; equals: readonly string[] } | null;
}

/** In the shape that core keeps: what was left out is not there. */
export function questionOf(written: WrittenQuestion): unknown {
  const { key, label, kind, required, choices, min, max, unit, earliest, latest, when } = written;
  return {
    key,
    label: bilingual(label),
    kind,
    required,
    choices: (choices ?? []).map(({ value, label: shown, stopper }) => ({
      value,
      label: bilingual(shown),
      ...(stopper && { stopper: bilingual(stopper) }),
    })),
    ...(min != null && { min }),
    ...(max != null && { max }),
    ...(unit && { unit: bilingual(unit) }),
    ...(earliest && { earliest }),
    ...(latest && { latest }),
    ...(when && { when }),
  };
}
