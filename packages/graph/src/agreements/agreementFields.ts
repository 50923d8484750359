import type { builder } from '../builder.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What every step with an agreement names. */
export function agreementFields(t: Fields) {
  return {
    id: t.id({ required: true, description: 'The agreement.' }),
    version: t.int({
      description: 'The version of the appeal that was seen; another one now answers ConflictError.',
    }),
  };
}
