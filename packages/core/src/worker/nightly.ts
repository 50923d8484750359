import { closeSilentAppeals } from '../appeals/close.ts';
import { prunePinLocks } from '../appeals/receipts/pinLock.ts';
import { sweepPhotos } from '../photos/sweep.ts';
import { dateIn } from '../places/dates.ts';
import { refreshPlaces } from '../places/refreshPlaces.ts';
import type { Services } from '../services.ts';
import { messageOf, type WorkerLog } from './log.ts';

type Chore = (services: Services) => Promise<number>;

const chores: Readonly<Record<string, Chore>> = {
  'refresh places': refreshAllPlaces,
  'close silent appeals': closeSilentAppeals,
  'sweep photos': sweepPhotos,
  'prune pin locks': ({ database, clock }) => prunePinLocks(database, clock.now()),
  'prune idempotency keys': async ({ database, clock }) =>
    (await database.idempotencyKey.deleteMany({ where: { expiresAt: { lt: clock.now() } } })).count,
};

/** Every chore gets its turn, also when another one fails; the job is then tried again as a whole. */
export async function runNightly(services: Services, log: WorkerLog): Promise<void> {
  const failures: string[] = [];
  for (const [name, chore] of Object.entries(chores)) {
    try {
      log.info('nightly', { chore: name, count: await chore(services) });
    } catch (error) {
      log.error('nightly', { chore: name, reason: messageOf(error) });
      failures.push(name);
    }
  }
  if (failures.length > 0) throw new Error(`failed: ${failures.join(', ')}`);
}

/** Places whose next version begins today, by each tenant's own calendar. */
async function refreshAllPlaces({ database, clock }: Services): Promise<number> {
  const tenants = await database.tenant.findMany({ select: { id: true, timeZone: true } });
  for (const { id, timeZone } of tenants) {
    await database.$transaction((tx) => refreshPlaces(tx, id, dateIn(timeZone, clock.now())));
  }
  return tenants.length;
}
