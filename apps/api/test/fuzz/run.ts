// node apps/api/test/fuzz/run.ts [documents] [bodies] [seed] [addresses]
// The long run: 100,000 random documents, 100,000 random bodies and 25,000 addresses of stored documents against a real server with two tenants.
import { acquireDatabaseServer } from '@linli/database/databaseServer';
import { fuzz } from './fuzz.ts';

const [documents = 100_000, bodies = 100_000, seed = Date.now() % 2 ** 32, addresses = 25_000] = process.argv
  .slice(2)
  .map(Number);
const database = await acquireDatabaseServer();
try {
  console.log(`seed ${seed}`);
  const started = performance.now();
  const { executed, read, findings } = await fuzz({
    seed,
    documents,
    bodies,
    addresses,
    progress: (done) => console.log(`${done} of ${documents}`),
  });
  for (const finding of findings.slice(0, 50)) console.error(finding);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${documents} documents, ${executed} executed; ${bodies} bodies; ${addresses} addresses, ${read} read; ${findings.length} findings; ${seconds} s`,
  );
  process.exitCode = findings.length > 0 || executed * 2 < documents ? 1 : 0;
} finally {
  await database.release();
}
