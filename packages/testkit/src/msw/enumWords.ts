import { type GraphQLSchema, isEnumType } from 'graphql';
import type { Words } from './queries.ts';

/** The contract describes its enum values as "English (中文). …": the same words the API's catalogue gives. */
export function enumWords(schema: GraphQLSchema): Words[] {
  return Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .flatMap((type) =>
      type.getValues().flatMap((value) => {
        const [, en, zh] = /^(.+?) \((.+?)\)/.exec(value.description ?? '') ?? [];
        return en && zh ? [{ enumName: type.name, value: value.name, zh, en }] : [];
      }),
    );
}
