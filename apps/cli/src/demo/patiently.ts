import { setTimeout } from 'node:timers/promises';
import { isDatabaseAway } from '@linli/database/databaseAway';

const tries = 8;

/** On a slow or crowded machine a connection can take longer than the pool waits for it: the first start must survive that. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let failed = 1; ; failed += 1) {
    try {
      return await work();
    } catch (fault) {
      if (!isDatabaseAway(fault) || failed === tries) throw fault;
      await setTimeout(500 * failed);
    }
  }
}
