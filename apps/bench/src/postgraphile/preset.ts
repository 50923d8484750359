import type { Pool } from 'pg';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { pgSmartTags } from 'postgraphile/utils';
import { conditions } from './conditions.ts';

/** What no constraint of the tables says: a unit may end, and unique indexes are no constraints. */
const tags = pgSmartTags([
  {
    kind: 'class',
    match: 'public.appeal_event',
    tags: { foreignKey: '(unit_id) references organization (id)' },
  },
  { kind: 'class', match: 'public.participant', tags: { unique: 'secret_hash' } },
]);

/**
 * PostGraphile over the tables as they are: lists without page information, no mutations, no IDE, nothing watched.
 * Its own check that a column has an index is left out: it does not see those that lead with the tenant.
 */
export function presetOver(pool: Pool): GraphileConfig.Preset {
  return {
    extends: [PostGraphileAmberPreset],
    plugins: [...conditions, tags],
    disablePlugins: ['PgIndexBehaviorsPlugin'],
    schema: { defaultBehavior: 'list -connection -insert -update -delete' },
    pgServices: [makePgService({ pool, schemas: ['public'] })],
    grafserv: { graphiql: false, websockets: false, watch: false },
    grafast: { explain: false },
  };
}
