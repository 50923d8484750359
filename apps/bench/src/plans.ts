import { join } from 'node:path';
import { staffActorOf } from '@linli/core/access/actor';
import { loadOrCreateKeyring } from '@linli/core/access/keyFile';
import { anonymous } from '@linli/core/actor';
import { LocalFileStore } from '@linli/core/files/local';
import { type Services, systemClock } from '@linli/core/services';
import { openJobs } from '@linli/core/worker/openJobs';
import { type Database, openDatabase } from '@linli/database/openDatabase';
import { type Context, sealServices } from '@linli/graph/context';
import { schema } from '@linli/graph/schema';
import { graphql } from 'graphql';
import { emailOf } from './database/build.ts';
import type { Operation, Sample } from './operations/operation.ts';

/**
 * How the database answers each operation: our schema runs in this process, and PostgreSQL itself tells the plan of every
 * statement that comes (auto_explain, which only a superuser may load: the embedded server's user is one).
 */
export async function printPlans(
  { url, homeDirectory }: { readonly url: string; readonly homeDirectory: string },
  operations: readonly Operation[],
  print: (line: string) => void,
): Promise<void> {
  const database = openDatabase(url, { connections: 1, applicationName: 'linli-plans' });
  const jobs = await openJobs(url);
  const services: Services = {
    database: database.prisma,
    statements: database.statements,
    clock: systemClock,
    jobs: jobs.jobs,
    keyring: await loadOrCreateKeyring(join(homeDirectory, 'keys.json')),
    files: new LocalFileStore(join(homeDirectory, 'uploads')),
    publicUrl: 'http://127.0.0.1',
  };
  try {
    for (const operation of operations) {
      const [sample] = await operation.samples(database.pool);
      if (!sample || operation.name === 'typename') continue;
      const context = await contextFor(services, operation, sample);
      // Once before, so that what is shown is not the reading of cold pages.
      await answer(operation, sample, context);
      print(`\n=== ${operation.title}\n`);
      for (const plan of await explained(database, () => answer(operation, sample, context)))
        print(`${plan}\n`);
    }
  } finally {
    await jobs.close();
    await database.close();
  }
}

async function contextFor(services: Services, { signedIn }: Operation, { origin }: Sample): Promise<Context> {
  const where = { email: emailOf('DISTRICT_ORGANIZER') };
  const user = signedIn && (await services.database.user.findUnique({ where }));
  const actor = (user ? await staffActorOf(services, user.id) : null) ?? anonymous;
  return {
    services: sealServices(services),
    actor,
    authenticate: () => Promise.resolve(actor),
    signedIn: null,
    locale: 'zh-CN',
    origin: origin ?? null,
    requestId: 'plans',
    address: '127.0.0.1',
    announcements: {
      listen: () => {
        throw new Error('nobody listens here');
      },
    },
  };
}

async function answer(operation: Operation, sample: Sample, contextValue: Context): Promise<void> {
  const { document: source } = operation;
  const { errors } = await graphql({ schema, source, variableValues: { ...sample.variables }, contextValue });
  if (errors?.[0]) throw errors[0];
}

/** The plans of what runs meanwhile, over the one connection that the pool has. */
async function explained(database: Database, work: () => Promise<void>): Promise<string[]> {
  const plans: string[] = [];
  const client = await database.pool.connect();
  const listen = ({ message }: { message?: string | undefined }) => {
    if (message?.startsWith('duration:')) plans.push(message);
  };
  client.on('notice', listen);
  try {
    await client.query(`LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_analyze = on;
      SET auto_explain.log_buffers = on; SET auto_explain.log_parameter_max_length = 40; SET client_min_messages = log`);
    client.release();
    await work();
  } finally {
    await database.pool.query('SET auto_explain.log_min_duration = -1; RESET client_min_messages');
    client.off('notice', listen);
  }
  return plans;
}
