import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { rowOfCursor, unknownCursor } from './cursor.ts';

const pluginName = 'cursor';

/**
 * A cursor is an id that the caller names: of a row out of sight it must not say where that row would stand. Every
 * connection says which rows its cursors may name; one that does not is no schema.
 */
class CursorPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (!('after' in field.args && 'before' in field.args)) return resolver;
    const { mayStartAt } = field.pothosOptions as { mayStartAt?: MayStartAt<unknown, Types['Context']> };
    if (!mayStartAt) throw new Error(`${field.parentType}.${field.name} does not say what its cursors name`);
    return async (parent, args, context, info) => {
      const { after, before } = args as { after?: string | null; before?: string | null };
      for (const cursor of [after, before]) {
        if (cursor == null) continue;
        const row = rowOfCursor(cursor);
        if (row === null || !(await mayStartAt(row, context, parent))) throw unknownCursor();
      }
      return resolver(parent, args, context, info);
    };
  }
}

type MayStartAt<Parent, Context> = (rowId: string, context: Context, parent: Parent) => Promise<boolean>;

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      cursor: CursorPlugin<Types>;
    }
    export interface ConnectionFieldOptions<
      Types extends SchemaTypes,
      ParentShape,
      Type extends import('@pothos/core').OutputType<Types>,
      Nullable extends boolean,
      EdgeNullability extends import('@pothos/core').FieldNullability<[unknown]>,
      NodeNullability extends boolean,
      Args extends import('@pothos/core').InputFieldMap,
      ResolveReturnShape,
      ConnectionResult,
    > {
      /** Whether the caller sees the row with this id in such a list; what is filtered out today still counts. */
      mayStartAt: MayStartAt<ParentShape, Types['Context']>;
    }
  }
}

SchemaBuilder.registerPlugin(pluginName, CursorPlugin);

export default pluginName;
