import { TYPES } from 'postgraphile/@dataplan/pg';
import { addPgTableCondition } from 'postgraphile/utils';

const appeal = { schemaName: 'public', tableName: 'appeal' };

/** What PostGraphile's own conditions, all of them "equal", cannot ask for. */
export const conditions: readonly GraphileConfig.Plugin[] = [
  addPgTableCondition(
    appeal,
    'recordedBefore',
    (build) => ({ type: build.graphql.GraphQLString }),
    (value, { sql, sqlTableAlias, sqlValueWithCodec }) =>
      sql`${sqlTableAlias}.recorded_at < ${sqlValueWithCodec(value, TYPES.timestamptz)}`,
  ),
  addPgTableCondition(
    appeal,
    'atOrUnder',
    (build) => ({ type: build.graphql.GraphQLString }),
    (value, { sql, sqlTableAlias, sqlValueWithCodec }) =>
      sql`${sqlTableAlias}.place_id IN (SELECT place_id FROM place_ancestor WHERE ancestor_id = ${sqlValueWithCodec(value, TYPES.uuid)})`,
  ),
  addPgTableCondition(
    appeal,
    'inHand',
    (build) => ({ type: build.graphql.GraphQLBoolean }),
    (_value, { sql, sqlTableAlias }) =>
      sql`${sqlTableAlias}.state IN ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS')`,
  ),
  addPgTableCondition(
    appeal,
    'overdue',
    (build) => ({ type: build.graphql.GraphQLBoolean }),
    (_value, { sql, sqlTableAlias }) => sql`${sqlTableAlias}.next_due_at < now()`,
  ),
  addPgTableCondition(
    appeal,
    'publishedInHand',
    (build) => ({ type: build.graphql.GraphQLBoolean }),
    (_value, { sql, sqlTableAlias }) =>
      sql`${sqlTableAlias}.visibility = 'NORMAL'
        AND ${sqlTableAlias}.state IN ('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'NEEDS_INFO', 'WAITING', 'SCHEDULED')
        AND EXISTS (SELECT FROM publication b WHERE b.appeal_id = ${sqlTableAlias}.id AND b.retracted_at IS NULL)`,
  ),
  addPgTableCondition(
    { schemaName: 'public', tableName: 'place_ancestor' },
    'above',
    (build) => ({ type: build.graphql.GraphQLBoolean }),
    (_value, { sql, sqlTableAlias }) => sql`${sqlTableAlias}.depth > 0`,
  ),
  addPgTableCondition(
    { schemaName: 'public', tableName: 'category_version' },
    'inForce',
    (build) => ({ type: build.graphql.GraphQLBoolean }),
    (_value, { sql, sqlTableAlias: version }) =>
      sql`${version}.valid_from <= now() AND (${version}.valid_to IS NULL OR ${version}.valid_to > now())`,
  ),
];
