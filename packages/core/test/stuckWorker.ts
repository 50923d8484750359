// A worker in a process of its own that takes a job and never finishes it: worker.test.ts kills it.
import { openDatabase } from '@linli/database/openDatabase';
import { noJobs } from '../src/jobs.ts';
import { systemClock } from '../src/services.ts';
import { startWorker } from '../src/worker/start.ts';

const url = process.argv[2] ?? '';
const never = () => {
  console.log('started');
  return new Promise<void>(() => undefined);
};
const key = new Uint8Array(32);
const database = openDatabase(url);
await startWorker({
  url,
  services: {
    database: database.prisma,
    statements: database.statements,
    clock: systemClock,
    jobs: { insertion: () => noJobs },
    keyring: { contactKeyId: '', contactKeys: new Map(), blindIndexKey: key, receiptKey: key, photoKey: key },
    files: { write: never, read: async () => null, remove: never },
    publicUrl: 'https://linli.example',
  },
  handlers: {
    'route-appeal': never,
    'notify-event': never,
    'publish-appeal': never,
    'end-pause': never,
    'send-notification': never,
    'import-hotline': never,
    'warn-of-week': never,
    'send-invitation': never,
  },
  times: { expireInSeconds: 2, retryDelay: 1, retryLimit: 2 },
});
