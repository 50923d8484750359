import { Pool } from 'pg';
import { readPeerEnvironment } from './environment.ts';

/** A peer's connections: as many as our server has. */
export function peerPool(name: string): Pool {
  return new Pool({
    connectionString: readPeerEnvironment().databaseUrl,
    max: 10,
    application_name: `linli-${name}`,
    options: '-c timezone=UTC',
  });
}
