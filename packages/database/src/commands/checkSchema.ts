// Part of `pnpm schema:check`: do the migrations make the tables that prisma/schema describes?
import { acquireDatabaseServer } from '../databaseServer.ts';
import { checkDrift } from '../drift/checkDrift.ts';

const server = await acquireDatabaseServer();
try {
  const differences = await checkDrift(server.url);
  for (const difference of differences) console.error(difference);
  if (differences.length > 0) {
    console.error('\nWrite the missing migration with: pnpm linli migrate new <name>');
    process.exitCode = 1;
  } else {
    console.log('The migrations make the tables of prisma/schema.');
  }
} finally {
  await server.release();
}
