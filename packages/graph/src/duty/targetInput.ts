import type { builder } from '../builder.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What every answer to a whistle names: the called unit's part in it. */
export function targetFields(t: Fields) {
  return {
    id: t.id({ required: true, description: "The called unit's part in the whistle." }),
    version: t.int({
      description: 'The version of the appeal that was seen; another one now answers ConflictError.',
    }),
  };
}

export function ratingFields(t: Fields) {
  return {
    rating: t.int({ description: 'How the other side worked, from 1 (poor) to 5 (very good).' }),
    ratingText: t.string({ description: 'Why so, for colleagues.' }),
  };
}
