import { randomUUID } from 'node:crypto';
import { issueChallenge, solveChallenge } from '@linli/core/abuse/challenge';
import type { Services } from '@linli/core/services';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import type { DemoFacts } from './examples.ts';

/** A site to try things with. Keys of test sites say so themselves; live ones are never shown. */
export async function demoFacts(services: Services): Promise<Omit<DemoFacts, 'challenge'> | null> {
  const site = await testSite(services);
  return (
    site && { siteKey: site.key, placeId: encodeGlobalId('Place', site.placeId), clientId: randomUUID() }
  );
}

/** The same with work that this server did itself: for test sites only, and within the limits of whoever asks. */
export async function playgroundFacts(services: Services, address: string): Promise<DemoFacts | null> {
  const facts = await demoFacts(services);
  const site = await testSite(services);
  if (!facts || !site) return null;
  const actor = { kind: 'site', tenantId: site.tenantId, siteId: site.id } as const;
  return { ...facts, challenge: solveChallenge(await issueChallenge(services, actor, address)) };
}

function testSite({ database }: Services) {
  return database.site.findFirst({
    where: { key: { startsWith: 'pk_test_' }, disabledAt: null },
    orderBy: { id: 'asc' },
  });
}
