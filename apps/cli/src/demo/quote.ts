import { newId } from '@linli/core/ids';
import { quoteResult } from '@linli/core/postings/batches/quoteResult';
import type { Services } from '@linli/core/services';
import { castOf } from './cast.ts';
import type { Ground } from './ground.ts';
import type { DemoBatch } from './shape.ts';

/** What was reported of a batch elsewhere, written down by who organizes it. A second load finds it. */
export async function quote(
  services: Services,
  ground: Ground,
  batchId: string,
  { quoted = [] }: DemoBatch,
  organizer: string,
): Promise<void> {
  if (quoted.length === 0) return;
  if ((await services.database.quotedResult.count({ where: { batchId } })) > 0) return;
  const actor = castOf(ground, organizer);
  for (const said of quoted) await quoteResult(services, actor, { batchId, clientId: newId(), ...said });
}
