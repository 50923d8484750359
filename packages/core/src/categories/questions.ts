import { z } from 'zod';

const localized = z.object({ zh: z.string().min(1) }).catchall(z.string());

const choice = z.strictObject({
  value: z.string().min(1).max(60),
  label: localized,
  /** Choosing it ends the form with this advice, e.g. to call 119. */
  stopper: localized.optional(),
});

const question = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  label: localized,
  kind: z.enum(['TEXT', 'NUMBER', 'CHOICE', 'CHOICES', 'DATE', 'PHOTO']),
  required: z.boolean().default(false),
  choices: z.array(choice).default([]),
  /** Asked only if an earlier question was answered with one of these. */
  when: z.strictObject({ key: z.string(), equals: z.array(z.string()).min(1) }).optional(),
});

/** The extra questions of a category. */
export const questionsShape = z.array(question).check((context) => {
  const seen = new Map<string, string[]>();
  for (const [index, { key, kind, choices, when }] of context.value.entries()) {
    const refuse = (message: string) =>
      context.issues.push({ code: 'custom', message, input: key, path: [index] });
    if (seen.has(key)) refuse(`two questions are called ${key}`);
    if ((kind === 'CHOICE' || kind === 'CHOICES') !== choices.length > 0) {
      refuse('choices go with CHOICE and CHOICES, and with nothing else');
    }
    if (new Set(choices.map(({ value }) => value)).size < choices.length) refuse('two choices are alike');
    const known = when && seen.get(when.key);
    if (when && !when.equals.every((value) => known?.includes(value))) {
      refuse('a condition names a choice of an earlier question');
    }
    seen.set(
      key,
      choices.map(({ value }) => value),
    );
  }
});

export type CategoryQuestion = z.infer<typeof question>;

/** Reads the questions of a stored category version. */
export function questionsOf(version: { readonly questions: unknown }): CategoryQuestion[] {
  return questionsShape.parse(version.questions);
}
