import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import { holdsRole, tokenMay } from './access/tenant.ts';
import { type Context, servicesOf } from './context.ts';
import { unauthorized } from './errors/topLevel.ts';
import type PrismaTypes from './generated/pothos-prisma.ts';
import { getDatamodel } from './generated/pothos-prisma.ts';
import CursorPlugin from './ids/cursorPlugin.ts';
import { decodeGlobalId, encodeGlobalId } from './ids/globalId.ts';
import { defaultPage, maximumPage } from './limits/page.ts';
import PageLimitPlugin from './limits/pageLimitPlugin.ts';

/** The one Pothos builder. It defines no types: those stand in the folders of their nouns. */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  DefaultAuthStrategy: 'all';
  AuthScopes: {
    /** Everybody, signed in or not: said aloud, because a root field without a scope is refused. */
    everybody: boolean;
    /** A person of a tenant, with or without a running role: for what people see of themselves. */
    person: boolean;
    /** Staff with a running role. */
    staff: boolean;
    /** The same, or a token that may read appeals. */
    appealReader: boolean;
    /** The same, or a token that may add notes to them. */
    noteWriter: boolean;
    /** The same, or a token that may read places. */
    placeReader: boolean;
  };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Date: { Input: Date; Output: Date };
    URL: { Input: URL; Output: string };
    UUID: { Input: string; Output: string };
    Decimal: { Input: string; Output: string };
    GeoJSON: { Input: unknown; Output: unknown };
    JSON: { Input: unknown; Output: unknown };
  };
}>({
  plugins: [
    PageLimitPlugin,
    ErrorsPlugin,
    ScopeAuthPlugin,
    RelayPlugin,
    PrismaPlugin,
    ComplexityPlugin,
    CursorPlugin,
  ],
  defaultFieldNullability: false,
  errors: {
    directResult: true,
    defaultUnionOptions: {
      description: 'What it gives when it worked, or one of the errors that it can really give.',
      name: ({ fieldName }) => `${fieldName.charAt(0).toUpperCase()}${fieldName.slice(1)}Result`,
    },
  },
  scopeAuth: {
    defaultStrategy: 'all',
    authorizeOnSubscribe: true,
    authScopes: ({ actor }) => ({
      everybody: true,
      person: actor.kind === 'staff',
      staff: holdsRole(actor),
      appealReader: holdsRole(actor) || tokenMay(actor, 'readAppeal'),
      noteWriter: holdsRole(actor) || tokenMay(actor, 'addNote'),
      placeReader: holdsRole(actor) || tokenMay(actor, 'readPlaces'),
    }),
    unauthorizedError: (_parent, context) => unauthorized(context),
  },
  relay: {
    cursorType: 'String',
    encodeGlobalID: (typename, id) => encodeGlobalId(typename, String(id)),
    decodeGlobalID: (globalId) => decodeGlobalId(globalId),
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The rows with their cursors.',
    },
    nodeFieldOptions: { nullable: false, description: 'The row.' },
    cursorFieldOptions: { description: 'Where the row stands: for `after` and `before`.' },
    nodesOnConnection: { description: 'The rows without their cursors.' },
    pageInfoFieldOptions: { description: 'Whether there is more.' },
    pageInfoTypeOptions: { description: 'Where a page begins and ends.' },
    hasNextPageFieldOptions: { description: 'Whether rows follow.' },
    hasPreviousPageFieldOptions: { description: 'Whether rows come before.' },
    startCursorFieldOptions: { description: 'Cursor of the first row.' },
    endCursorFieldOptions: { description: 'Cursor of the last row: the next `after`.' },
    firstArgOptions: {
      description: `So many from the start; ${defaultPage} if left out, at most ${maximumPage}.`,
    },
    lastArgOptions: { description: `So many from the end; at most ${maximumPage}.` },
    afterArgOptions: { description: 'Only what follows this cursor.' },
    beforeArgOptions: { description: 'Only what comes before this cursor.' },
    defaultConnectionTypeOptions: { description: 'One page of a list.' },
    defaultEdgeTypeOptions: { description: 'One row of a page.' },
    nodeTypeOptions: { description: 'Anything with a global id.' },
    idFieldOptions: { description: 'Global id.' },
    nodeQueryOptions: {
      description: 'Anything by its global id; null for what the caller may not know of.',
      args: { id: { description: 'Its global id.' } },
      authScopes: { everybody: true },
    },
    nodesQueryOptions: {
      description: 'Several at once, in the order of the ids.',
      args: { ids: { description: 'Their global ids.' } },
      authScopes: { everybody: true },
    },
    defaultConnectionFieldOptions: {
      complexity: (args: { first?: number | null; last?: number | null }) => ({
        field: 1,
        multiplier: Math.min(args.first ?? args.last ?? defaultPage, maximumPage),
      }),
    },
  },
  prisma: {
    client: (context) => servicesOf(context).database,
    dmmf: getDatamodel(),
    defaultConnectionSize: defaultPage,
    maxConnectionSize: maximumPage,
    onUnusedQuery: null,
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 1,
  },
});
