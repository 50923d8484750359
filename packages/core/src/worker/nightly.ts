import { pruneChallenges } from '../abuse/challenge.ts';
import { pruneCounters } from '../abuse/counter.ts';
import { pruneSignInLocks } from '../access/signInLock.ts';
import { system } from '../actor.ts';
import { closeSilentAppeals } from '../appeals/close.ts';
import { anonymiseAppeals } from '../appeals/erasure/anonymise.ts';
import { prunePinLocks } from '../appeals/receipts/pinLock.ts';
import { sealAudit } from '../audit/seal.ts';
import { sweepImports } from '../imports/hotline/sweep.ts';
import { releaseEndedRoles } from '../people/releaseEnded.ts';
import { sweepPhotos } from '../photos/sweep.ts';
import { advancePlaces } from '../places/advance.ts';
import { prunePortalSessions } from '../portalClients/sessions.ts';
import { warnOfShortWeeks } from '../postings/attendance/warn.ts';
import type { Services } from '../services.ts';
import { messageOf, type WorkerLog } from './log.ts';

type Chore = (services: Services) => Promise<number>;

const chores: Readonly<Record<string, Chore>> = {
  'refresh places': advancePlaces,
  'close silent appeals': closeSilentAppeals,
  'release what ended roles held': releaseEndedRoles,
  'warn of short weeks': warnOfShortWeeks,
  'sweep photos': sweepPhotos,
  'sweep hotline files': sweepImports,
  anonymise: async (services) => (await anonymiseAppeals(services, system)).appeals,
  // After everything that writes events; also what an import dated further back than the minute's pass looks.
  'seal the audit trail': (services) => sealAudit(services, null),
  'prune pin locks': ({ database, clock }) => prunePinLocks(database, clock.now()),
  'prune sign-in locks': ({ database, clock }) => pruneSignInLocks(database, clock.now()),
  'prune portal sessions': prunePortalSessions,
  'prune idempotency keys': async ({ database, clock }) =>
    (await database.idempotencyKey.deleteMany({ where: { expiresAt: { lt: clock.now() } } })).count,
  'prune undo points': async ({ database, clock }) =>
    (await database.undoPoint.deleteMany({ where: { expiresAt: { lt: clock.now() } } })).count,
  'prune rate counters': pruneCounters,
  'prune challenges': pruneChallenges,
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
