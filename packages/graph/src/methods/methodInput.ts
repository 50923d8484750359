import type { MethodContent } from '@linli/core/methods/content';
import { builder } from '../builder.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';

export const MethodInput = builder.inputType('MethodInput', {
  description: 'What a method card says. It names no resident.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What it is found by; at most 100 characters.' }),
    situation: t.string({
      required: true,
      description: 'When it is done like this; at most 2,000 characters.',
    }),
    steps: t.stringList({
      required: true,
      description: 'What is done, one after the other: 1 to 20 steps, each of at most 500 characters.',
    }),
    avoid: t.string({ description: 'What not to do; at most 2,000 characters.' }),
    teacherUnit: t.id({ description: 'The unit that taught it.' }),
    teacher: t.string({ description: 'Who taught it, in words; at most 100 characters.' }),
    categories: t.idList({ required: true, description: 'By which it is found again, 1 to 10.' }),
  }),
});

export function methodOf(input: typeof MethodInput.$inferInput): MethodContent {
  const { title, situation, steps, avoid, teacher } = input;
  return {
    title,
    situation,
    steps,
    avoid: avoid ?? null,
    teacher: teacher ?? null,
    teacherUnitId: optionalRowId('Organization', input.teacherUnit) ?? null,
    categoryIds: input.categories.map((id) => rowId('Category', id)),
  };
}
