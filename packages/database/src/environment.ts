import { join, resolve } from 'node:path';
import { workspaceRoot } from './workspace.ts';

export interface DatabaseEnvironment {
  /** A PostgreSQL of the operator's own; without it an embedded one is started. */
  readonly databaseUrl: string | undefined;
  /** What a running house keeps: the embedded database, uploads. */
  readonly homeDirectory: string;
}

/** Reads `DATABASE_URL` and `LINLI_HOME`; lists every fault at once. */
export function readDatabaseEnvironment(env: NodeJS.ProcessEnv = process.env): DatabaseEnvironment {
  const faults: string[] = [];
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl !== undefined && !isPostgresUrl(databaseUrl)) {
    faults.push('DATABASE_URL must look like postgresql://user:password@host:5432/name');
  }
  const home = env.LINLI_HOME;
  if (home !== undefined && home.trim() === '')
    faults.push('LINLI_HOME is empty: name a folder or leave it out');
  if (faults.length > 0) throw new Error(`The environment has faults:\n  ${faults.join('\n  ')}`);
  return { databaseUrl, homeDirectory: home ? resolve(home) : join(workspaceRoot, '.data') };
}

function isPostgresUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname } = new URL(value);
  return (protocol === 'postgresql:' || protocol === 'postgres:') && pathname.length > 1;
}
