import type { Database, Services, Transaction } from '../services.ts';

const rolledBack = Symbol('rolled back');

/**
 * Runs use cases for real and takes all of it back: everything is checked, by the database too, and nothing stays.
 * Their transactions become savepoints of one; jobs and notifications go with it.
 */
export async function rehearse<T>(services: Services, work: (services: Services) => Promise<T>): Promise<T> {
  const outcome: { value?: T } = {};
  await services.database
    .$transaction(
      async (tx) => {
        outcome.value = await work({ ...services, database: withSavepoints(tx) });
        throw rolledBack;
      },
      { timeout: 3_600_000 },
    )
    .catch((error: unknown) => {
      if (error !== rolledBack) throw error;
    });
  return outcome.value as T;
}

function withSavepoints(tx: Transaction): Database {
  const $transaction = async (work: (tx: Transaction) => Promise<unknown>) => {
    await tx.$executeRaw`SAVEPOINT rehearsal`;
    try {
      const value = await work(tx);
      await tx.$executeRaw`RELEASE SAVEPOINT rehearsal`;
      return value;
    } catch (error) {
      await tx.$executeRaw`ROLLBACK TO SAVEPOINT rehearsal`;
      throw error;
    }
  };
  return new Proxy(tx as Database, {
    get: (target, key) => (key === '$transaction' ? $transaction : Reflect.get(target, key, target)),
  });
}
