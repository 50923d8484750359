// `prisma generate` looks for the schema engine, a download that generating never runs: any executable stands in for it.
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const prisma = resolve(root, 'packages/database/node_modules/prisma/build/index.js');

const { status } = spawnSync(
  process.execPath,
  [prisma, 'generate', '--config', resolve(root, 'prisma.config.ts')],
  {
    cwd: resolve(root, 'packages/database'),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  },
);
process.exitCode = status ?? 1;
