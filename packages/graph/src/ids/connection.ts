import type { ObjectRef } from '@pothos/core';
import { builder } from '../builder.ts';

type Countable = { totalCount?: number | (() => number | Promise<number>) };

/**
 * The connection of a type: one `XConnection` for every list of X, with `nodes` and a `totalCount` that is only counted when asked.
 */
export function connectionOf<Shape>(
  type: ObjectRef<typeof builder.$inferSchemaTypes, Shape>,
  name: string,
  rows: string,
) {
  const edge = builder.edgeObject({ type, name: `${name}Edge`, nodeNullable: false });
  const connection = builder.connectionObject(
    {
      type,
      name: `${name}Connection`,
      description: `One page of ${rows}.`,
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are in all; counted only if asked.',
          extensions: { pothosPrismaTotalCount: true },
          resolve: (parent) => {
            const { totalCount } = parent as Countable;
            return typeof totalCount === 'function' ? totalCount() : (totalCount ?? 0);
          },
        }),
      }),
    },
    edge,
  );
  return [connection, edge] as const;
}
