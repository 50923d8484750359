import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { assertPage } from './page.ts';

const pluginName = 'pageLimit';

/** Refuses pages that are too large on every field with `first` and `last`, so that no list can forget it. */
class PageLimitPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types['Context'], object>,
    field: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (!('first' in field.args && 'last' in field.args)) return resolver;
    return (parent, args, context, info) => {
      assertPage(args);
      return resolver(parent, args, context, info);
    };
  }
}

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      pageLimit: PageLimitPlugin<Types>;
    }
  }
}

SchemaBuilder.registerPlugin(pluginName, PageLimitPlugin);

export default pluginName;
