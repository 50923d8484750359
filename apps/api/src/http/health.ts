import type { Services } from '@linli/core/services';
import { isDatabaseAway } from '@linli/database/databaseAway';
import { type Answer, json } from './exchange.ts';

/** 200 while requests can be answered, 503 while the database is away. */
export function healthEndpoint({ database }: Services) {
  return async (): Promise<Answer> => {
    try {
      await database.$queryRaw`SELECT 1`;
      return json(200, { status: 'ok' });
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      return json(503, { status: 'database away' }, { 'Retry-After': '5' });
    }
  };
}
