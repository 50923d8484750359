import { consent } from '@linli/core/sites/consent';
import { readStore } from '@linli/graph/documents/store';
import type { Pool } from 'pg';
import { globalId, type Operation, type Sample } from './operation.ts';

const appealFields = `
  id code state title recordedAt
  place { id kind name { text } ancestors { id kind name { text } } }
  events(first: 3) { nodes { id type at toState } }`;

/** What the hand-written GraphQL answers cost without any data. */
export const typename: Operation = {
  name: 'typename',
  title: '{__typename}',
  signedIn: false,
  document: '{ __typename }',
  samples: () => Promise.resolve([{ variables: {}, row: {} }]),
};

export const appeal: Operation = {
  name: 'appeal',
  title: 'one appeal, place chain, 3 events',
  signedIn: true,
  document: `query Appeal($id: ID!) { node(id: $id) { ... on Appeal { ${appealFields} } } }`,
  samples: (pool) =>
    sampled(
      pool,
      `SELECT id FROM appeal WHERE tenant_id = ${district} AND place_id IS NOT NULL ORDER BY md5(id::text) LIMIT 500`,
      ({ id }) => ({
        variables: { id: globalId('Appeal', String(id)) },
        row: { id },
      }),
    ),
};

export const appeals: Operation = {
  name: 'appeals',
  title: '20 appeals, the same of each',
  signedIn: true,
  document: `query Appeals($before: DateTime!) {
    appeals(first: 20, filter: { recordedAt: { lt: $before } }, orderBy: { field: RECORDED_AT, direction: DESC }) {
      nodes { ${appealFields} } } }`,
  samples: (pool) =>
    sampled(
      pool,
      `SELECT tenant_id, recorded_at FROM appeal WHERE tenant_id = ${district} ORDER BY md5(id::text) LIMIT 200`,
      ({ tenant_id, recorded_at }) => ({
        variables: { before: recorded_at },
        row: { tenant: tenant_id, before: recorded_at },
      }),
    ),
};

/** What the widget itself sends. */
const boot = readStore().find(({ name }) => name === 'LinliSite');

export const site: Operation = {
  name: 'site',
  title: 'site boot of the report widget, by GET',
  signedIn: false,
  document: boot?.text ?? '',
  documentId: boot?.id,
  samples: (pool) =>
    sampled(
      pool,
      // As many as are asked for again within a minute: such an answer comes from memory.
      'SELECT key, origins[1] AS origin FROM site ORDER BY md5(key) LIMIT 20',
      ({ key, origin }) => ({
        variables: { key, locale: 'zh-CN' },
        origin: String(origin),
        // The consent stands in no table.
        row: { key, consent: JSON.stringify({ version: consent.version, text: { text: consent.text.zh } }) },
      }),
    ),
};

/** The district that the viewers work in. */
export const district = `(SELECT tenant_id FROM person WHERE user_id IS NOT NULL LIMIT 1)`;

export async function sampled(
  pool: Pool,
  statement: string,
  sample: (row: Readonly<Record<string, unknown>>) => Sample,
): Promise<Sample[]> {
  const { rows } = await pool.query<Record<string, unknown>>(statement);
  if (rows.length === 0) throw new Error(`nothing to ask for: ${statement}`);
  return rows.map(sample);
}
