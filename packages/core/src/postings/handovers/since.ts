import type { Handover, HandoverDocument, Posting } from '@linli/database/generated/prisma/client';
import type { Services } from '../../services.ts';
import { type FieldChange, type PackDifference, packDifferences } from './differences.ts';
import { packOf } from './document.ts';
import { gatherPack } from './gather.ts';

/**
 * What has happened since a document was frozen, while it can still be frozen anew; nothing of a handover that is concluded. Of
 * appeals and promises that are no longer to be handed over it says what became of them.
 */
export async function differencesSince(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  { concludedAt, from, to }: Pick<Handover, 'concludedAt'> & { readonly from: Posting; readonly to: Posting },
  document: HandoverDocument,
  locale: string,
): Promise<PackDifference[]> {
  if (concludedAt !== null) return [];
  const before = packOf(document);
  const after = await gatherPack(database, from, to, { now: clock.now(), notes: before.notes });
  const differences = packDifferences(before, after, locale);
  const went = (section: PackDifference['section']) =>
    differences.flatMap((one) => (one.section === section && one.change === 'WENT' ? one.id : []));
  const [appeals, commitments] = await Promise.all([
    database.appeal.findMany({
      where: { id: { in: went('APPEALS') } },
      select: { id: true, state: true },
    }),
    database.commitment.findMany({
      where: { id: { in: went('COMMITMENTS') } },
      select: { id: true, status: true },
    }),
  ]);
  const states = new Map(before.appeals.map(({ id, state }) => [id, state]));
  const became = new Map<string, FieldChange>([
    ...appeals.map(
      ({ id, state }) => [id, { field: 'STATE', before: states.get(id) ?? null, after: state }] as const,
    ),
    ...commitments.map(
      ({ id, status }) => [id, { field: 'PROMISE', before: 'OPEN', after: status }] as const,
    ),
  ]);
  return differences.map((one) => {
    const now = one.change === 'WENT' ? became.get(one.id) : undefined;
    return now === undefined || now.before === now.after ? one : { ...one, fields: [now] };
  });
}
