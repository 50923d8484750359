import { newId } from '@linli/core/ids';
import { consent } from '@linli/core/sites/consent';
import type { Pool } from 'pg';
import type { Call, Caller } from '../load/caller.ts';
import { globalId } from '../operations/operation.ts';
import type { Contender } from '../servers/contender.ts';
import { type Page, solvedChallenges } from './challenges.ts';
import { operationOf, storedText } from './operation.ts';

interface SitePage extends Page {
  readonly category: string;
}

/** One website in each of twenty streets, with a category that asks nothing more. */
const pages = `
  SELECT DISTINCT ON (r.ancestor_id) s.key, s.origins[1] AS origin, (
    SELECT k.category_id FROM category_version k WHERE k.tenant_id = s.tenant_id AND k.offered AND k.questions = '[]'
    ORDER BY k.position LIMIT 1) AS category
  FROM site s JOIN place_ancestor r ON r.place_id = s.place_id JOIN place p ON p.id = r.ancestor_id AND p.kind = 'STREET'
  ORDER BY r.ancestor_id, s.id LIMIT 20`;

/** Submissions as the widget sends them, from one address and one phone each. */
export async function submissions(
  contender: Contender,
  caller: Caller,
  pool: Pool,
  count: number,
): Promise<Call[]> {
  const { rows } = await pool.query<SitePage>(pages);
  const chosen = Array.from({ length: count }, (_, index) => rows[index % rows.length]).filter(
    (page) => page !== undefined,
  );
  const challenges = await solvedChallenges(contender, caller, chosen);
  const submit = operationOf('submitAppeal', storedText('LinliSubmit'));
  return chosen.flatMap(({ key, origin, category }, index) => {
    const input = {
      siteKey: key,
      clientId: newId(),
      kind: 'COMPLAINT',
      category: globalId('Category', category),
      text: `第${index}号楼下的路灯又不亮了，晚上老人出门看不清台阶，请尽快安排维修。`,
      contact: { phone: String(13_800_000_000 + index), consentVersion: consent.version },
      challenge: challenges[index],
      locale: 'zh-CN',
    };
    const call = contender.call(submit, { variables: { input }, origin, row: {} }, index);
    return call ? [{ ...call, expected: '"receipt"' }] : [];
  });
}
