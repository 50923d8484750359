import { PrismaPg } from '@prisma/adapter-pg';
import { type ClientConfig, Pool } from 'pg';
import { type Prisma, PrismaClient } from './generated/prisma/client.ts';
import { readingDirectly } from './reading/reader.ts';
import { SharedConnection } from './sharedConnection.ts';
import { statementNames } from './statementNames.ts';
import { plainStatements, type Statements } from './statements.ts';

/** Inside `prisma.$transaction(async (tx) => …)`: the only thing to speak to until it ends. */
export type Transaction = Prisma.TransactionClient;

/** An open database: Prisma for the use cases, statements past it for hot ways, the pool for COPY and LISTEN. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly statements: Statements;
  readonly pool: Pool;
  readonly url: string;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at most; the default is 10. */
  readonly connections?: number;
  /** A statement that runs longer is ended by the server; the default is 30 s. Imports lift it with `SET LOCAL`. */
  readonly statementTimeoutMs?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** Told when an open connection is lost. The pool opens another by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

/**
 * Opens a database. Connections are made when first needed, so this succeeds while the server is away;
 * a query then fails with an error that {@link isDatabaseAway} knows, and a later one succeeds.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const config = connectionConfig(url, options);
  const pool = openPool(config, options);
  const shared = new SharedConnection(pool, config);
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }),
    // Prisma's own 5 s and 2 s are too short for a batch on a busy machine.
    transactionOptions: { timeout: 20_000, maxWait: 10_000 },
    errorFormat: 'minimal',
  });
  const statements = plainStatements(pool, shared);
  const prisma = readingDirectly(client, statements);
  let closing: Promise<void> | undefined;
  return {
    prisma,
    statements,
    pool,
    url,
    close() {
      closing ??= Promise.all([prisma.$disconnect(), shared.close()]).then(() => pool.end());
      return closing;
    },
  };
}

function connectionConfig(url: string, options: DatabaseOptions): ClientConfig {
  return {
    connectionString: url,
    application_name: options.applicationName ?? 'linli',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
  };
}

function openPool(config: ClientConfig, options: DatabaseOptions): Pool {
  const lost = options.onConnectionLost ?? (() => undefined);
  const pool = new Pool({ ...config, max: options.connections ?? 10, idleTimeoutMillis: 30_000 });
  // An 'error' event that nobody hears ends the process, and a checked-out connection is not covered by the pool's own listener.
  pool.on('connect', (client) => client.on('error', lost));
  pool.on('error', () => undefined);
  return pool;
}
