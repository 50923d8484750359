import { randomUUID } from 'node:crypto';
import type { Services } from '@linli/core/services';
import { encodeGlobalId } from '@linli/graph/ids/globalId';
import type { DemoFacts } from './examples.ts';

/** A site to try things with. Keys of test sites say so themselves; live ones are never shown. */
export async function demoFacts({ database }: Services): Promise<DemoFacts | null> {
  const site = await database.site.findFirst({
    where: { key: { startsWith: 'pk_test_' }, disabledAt: null },
    orderBy: { id: 'asc' },
  });
  return (
    site && { siteKey: site.key, placeId: encodeGlobalId('Place', site.placeId), clientId: randomUUID() }
  );
}
