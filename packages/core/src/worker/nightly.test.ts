import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Neighbourhood, neighbourhood } from '../../test/neighbourhood.ts';
import { admitPinTry } from '../appeals/receipts/pinLock.ts';
import { requestPhoto } from '../photos/request.ts';
import type { WorkerLog } from './log.ts';
import { runNightly } from './nightly.ts';

let here: Neighbourhood;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

it('every chore of the night gets its turn, also after one that fails, and the night is then tried again', async () => {
  const { services, clock } = here;
  const { database } = services;
  const told: string[] = [];
  const log: WorkerLog = {
    info: (_, details) => void told.push(`${details?.chore}: ${details?.count}`),
    error: (_, details) => void told.push(`${details?.chore}: ${details?.reason}`),
  };
  await requestPhoto(services, here.site, { use: 'REPORT', mediaType: 'image/jpeg', bytes: 1 });
  await admitPinTry(database, '1234567897', clock.now());
  clock.pass({ days: 2 });
  const unsealed = (await database.auditEvent.count()) + (await database.appealEvent.count());
  const full: typeof services.files = {
    ...services.files,
    remove: () => Promise.reject(new Error('the disk is gone')),
  };
  await expect(runNightly({ ...services, files: full }, log)).rejects.toThrow('failed: sweep photos');
  expect(await database.photo.count()).toBe(1);
  expect(await database.pinLock.count()).toBe(0);
  await runNightly(services, log);
  expect(await database.photo.count()).toBe(0);
  expect(told).toEqual([
    'refresh places: 1',
    'close silent appeals: 0',
    'release what ended roles held: 0',
    'warn of short weeks: 0',
    'sweep photos: the disk is gone',
    'sweep hotline files: 0',
    'anonymise: 0',
    `seal the audit trail: ${unsealed}`,
    'prune pin locks: 1',
    'prune sign-in locks: 0',
    'prune portal sessions: 0',
    'prune idempotency keys: 0',
    'prune undo points: 0',
    'prune rate counters: 0',
    'prune challenges: 0',
    'refresh places: 1',
    'close silent appeals: 0',
    'release what ended roles held: 0',
    'warn of short weeks: 0',
    'sweep photos: 1',
    'sweep hotline files: 0',
    'anonymise: 0',
    'seal the audit trail: 0',
    'prune pin locks: 0',
    'prune sign-in locks: 0',
    'prune portal sessions: 0',
    'prune idempotency keys: 0',
    'prune undo points: 0',
    'prune rate counters: 0',
    'prune challenges: 0',
  ]);
});
