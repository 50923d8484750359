// A test run that never ends by itself.
import { createTestDatabase } from '../../src/testing/createTestDatabase.ts';

const database = await createTestDatabase();
process.stdout.write(`${database.url}\n`);
setInterval(() => undefined, 60_000);
