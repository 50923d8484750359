// The worker on its own, beside servers with LINLI_WORKER=0: `node apps/api/src/worker.ts`.
import { workerHandlers } from '@linli/core/worker/handlers';
import { startWorker } from '@linli/core/worker/start';
import { acquireDatabaseServer } from '@linli/database/databaseServer';
import { readEnvironment } from './environment.ts';
import { consoleLog } from './log.ts';
import { openServices } from './services.ts';
import { untilSignal } from './signals.ts';
import { mailSetup } from './start.ts';

try {
  const environment = readEnvironment();
  const publicUrl = environment.publicUrl ?? `http://localhost:${environment.port}`;
  const database = await acquireDatabaseServer();
  const open = await openServices(environment, database.url, publicUrl);
  const mail = mailSetup(environment, environment.smtpUrl, publicUrl);
  const worker = await startWorker({
    url: database.url,
    services: open.services,
    handlers: workerHandlers(mail),
    log: consoleLog,
  });
  consoleLog.info('working');
  await untilSignal();
  await worker.stop();
  mail?.mailer.close();
  await open.close();
  await database.release();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
