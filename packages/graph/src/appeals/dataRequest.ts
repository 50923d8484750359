import type { builder } from '../builder.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What staff state when they answer a resident's request about personal data. */
export function dataRequestFields(t: Fields) {
  return {
    participant: t.id({ required: true, description: 'Whose data.' }),
    reason: t.string({ required: true, description: 'How and when the resident asked.' }),
  };
}
