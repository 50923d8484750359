import { join } from 'node:path';
import { readDatabaseEnvironment } from '@linli/database/environment';

export interface BenchEnvironment {
  /** A server of its own: measuring never touches the house's data. */
  readonly databaseUrl: string | undefined;
  readonly homeDirectory: string;
  /** What child processes inherit. */
  readonly inherited: NodeJS.ProcessEnv;
}

/** Children get no settings of the house: only where programs are found. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'];

export function readEnvironment(env: NodeJS.ProcessEnv = process.env): BenchEnvironment {
  const { databaseUrl, homeDirectory } = readDatabaseEnvironment(env);
  return {
    databaseUrl,
    homeDirectory: join(homeDirectory, 'bench'),
    inherited: Object.fromEntries(passedOn.map((name) => [name, env[name]])),
  };
}

/** `LINLI_DATA` names a folder of real data. */
export function readDataFolder(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env.LINLI_DATA || undefined;
}
