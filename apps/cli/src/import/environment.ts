import { resolve } from 'node:path';

/** `LINLI_DATA` names a folder of real data to import and to test with. */
export function readImportEnvironment(env: NodeJS.ProcessEnv = process.env): {
  readonly dataFolder: string | undefined;
} {
  return { dataFolder: env.LINLI_DATA ? resolve(env.LINLI_DATA) : undefined };
}
