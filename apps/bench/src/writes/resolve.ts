import type { Pool } from 'pg';
import { organizerEmail } from '../database/organizers.ts';
import type { Call } from '../load/caller.ts';
import { globalId } from '../operations/operation.ts';
import { district } from '../operations/reads.ts';
import type { Contender } from '../servers/contender.ts';
import { operationOf } from './operation.ts';

/** In hand first, then such as were done. Their category asks for no photo. */
const chosen = `
  SELECT a.id, (
    SELECT p.id FROM place_ancestor r JOIN place p ON p.id = r.ancestor_id WHERE r.place_id = a.place_id AND p.kind = 'STREET') AS street
  FROM appeal a JOIN category_version k ON k.id = a.category_version_id
  WHERE a.tenant_id = ${district} AND a.place_id IS NOT NULL AND a.holder_unit_id IS NOT NULL AND NOT k.evidence_photo
  ORDER BY a.state <> 'IN_PROGRESS', md5(a.id::text) LIMIT $1`;

/** They are given, each to the next of the organizers, who may resolve what they were given by name. */
const given = `
  UPDATE appeal a SET state = 'IN_PROGRESS', resolved_at = NULL, resolved_on_time = NULL, resolved_by_id = NULL, closed_at = NULL,
    assignee_id = (SELECT p.id FROM person p JOIN auth_user u ON u.id = p.user_id WHERE u.email = one.email)
  FROM unnest($1::uuid[], $2::text[]) one (id, email) WHERE a.id = one.id`;

export interface Resolution {
  readonly call: Call;
  /** Global ids. */
  readonly appeal: string;
  readonly street: string;
}

/** Each resolves another appeal, in the name of one of the district's organizers. */
export async function resolutions(contender: Contender, pool: Pool, count: number): Promise<Resolution[]> {
  const { rows } = await pool.query<{ id: string; street: string }>(chosen, [count]);
  const emails = rows.map((_row, index) => organizerEmail(index % contender.people));
  await pool.query(given, [rows.map(({ id }) => id), emails]);
  const resolve = operationOf(
    'resolveAppeal',
    `mutation Resolve($input: ResolveAppealInput!) { resolveAppeal(input: $input) {
      ... on ResolveAppealPayload { appeal { id state version } }
      ... on Error { code message } } }`,
    true,
  );
  return rows.flatMap(({ id, street }, index) => {
    const appeal = globalId('Appeal', id);
    const input = { id: appeal, text: `第${index}件：已到现场处理，更换了损坏的部件。` };
    const call = contender.call(resolve, { variables: { input }, row: {} }, index);
    return call
      ? [{ appeal, street: globalId('Place', street), call: { ...call, expected: '"RESOLVED"' } }]
      : [];
  });
}
