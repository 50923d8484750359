import { z } from 'zod';
import { fieldFaultsOf, questionIssues } from './questionFaults.ts';

export const mostQuestions = 20;
export const mostChoices = 30;
export const longestLabel = 200;
export const longestStopper = 500;

const localized = (limit: number) =>
  z.object({ zh: z.string().trim().min(1).max(limit) }).catchall(z.string().max(limit));

const choice = z.strictObject({
  value: z.string().min(1).max(60),
  label: localized(longestLabel),
  /** Choosing it ends the form with this advice, e.g. to call 119. */
  stopper: localized(longestStopper).optional(),
});

/** Year, month and day, or the day of the answer. */
const dateBound = z.union([z.iso.date(), z.literal('TODAY')]);

const question = z.strictObject({
  key: z
    .string()
    .max(40)
    .regex(/^[a-z][a-zA-Z0-9]*$/),
  label: localized(longestLabel),
  kind: z.enum(['TEXT', 'NUMBER', 'CHOICE', 'CHOICES', 'DATE', 'PHOTO']),
  required: z.boolean().default(false),
  choices: z.array(choice).max(mostChoices).default([]),
  /** Of a number, both included. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** What a number counts. */
  unit: localized(20).optional(),
  /** Of a date, both included. */
  earliest: dateBound.optional(),
  latest: dateBound.optional(),
  /** Asked only if an earlier question was answered with one of these. */
  when: z.strictObject({ key: z.string(), equals: z.array(z.string()).min(1) }).optional(),
});

/** The extra questions of a category. */
export const questionsShape = z
  .array(question)
  .max(mostQuestions)
  .check((context) => {
    for (const { path, code } of questionIssues(context.value)) {
      context.issues.push({
        code: 'custom',
        message: code,
        params: { code },
        input: context.value,
        path: [...path],
      });
    }
  });

export type CategoryQuestion = z.infer<typeof question>;

/** Reads the questions of a stored category version. */
export function questionsOf(version: { readonly questions: unknown }): CategoryQuestion[] {
  return questionsShape.parse(version.questions);
}

/** Questions as somebody wrote them, or everything that is wrong with them by field. */
export function readQuestions(raw: unknown) {
  const { data, error } = questionsShape.safeParse(raw ?? []);
  return { questions: data ?? [], faults: fieldFaultsOf(error?.issues ?? []) };
}
