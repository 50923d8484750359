// node packages/database/src/commands/newMigration.ts <name>
import { acquireDatabaseServer } from '../databaseServer.ts';
import { newMigration } from '../migrations/draft.ts';

const server = await acquireDatabaseServer();
try {
  const file = await newMigration(server.url, process.argv[2] ?? '');
  console.log(file ?? 'The migrations already lead to the schema: nothing to write.');
} finally {
  await server.release();
}
