import type { Services } from '@linli/core/services';

/** The latest look on the spot of an appeal: what a verification rests on. */
export async function lastVisit({ database }: Services, appealId: string): Promise<string> {
  const visit = await database.siteVisit.findFirstOrThrow({
    where: { appealId },
    orderBy: { visitedAt: 'desc' },
  });
  return visit.id;
}
