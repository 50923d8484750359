import type { builder } from '../builder.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What every step of staff names: the appeal and, if wanted, the version that was seen. */
export function stepFields(t: Fields) {
  return {
    id: t.id({ required: true, description: 'The appeal.' }),
    version: t.int({ description: 'The version that was seen; another one now answers ConflictError.' }),
  };
}

export function noteField(t: Fields) {
  return t.string({ description: 'A note for colleagues.' });
}
