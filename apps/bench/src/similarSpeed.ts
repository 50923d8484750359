// node apps/bench/src/similarSpeed.ts [size]: how long finding similar appeals takes, statement and arithmetic, among so many.
import { anchorAt } from '@linli/core/appeals/similar/anchor';
import { candidates } from '@linli/core/appeals/similar/candidates';
import { packVector, wordVector } from '@linli/core/appeals/similar/wordVector';
import { acquireDatabaseServer } from '@linli/database/databaseServer';
import { type Database, openDatabase } from '@linli/database/openDatabase';
import { ensureDatabase } from './database/build.ts';
import { readEnvironment } from './environment.ts';
import { quantile } from './load/statistics.ts';

const size = Number(process.argv[2] ?? 200_000);
const turns = 200;
const typed = wordVector({ title: '地下室积水', text: '16号楼地下室积水二十多厘米，已经三个多月，有异味。' });

await using stack = new AsyncDisposableStack();
const server = await acquireDatabaseServer(readEnvironment());
stack.defer(() => server.release());
const database = openDatabase(await ensureDatabase(server.url, size, console.error), {
  applicationName: 'linli-bench',
});
stack.defer(() => database.close());
await fillWords(database);

const places = await database.prisma.$queryRaw<{ id: string; tenantId: string; categoryId: string | null }[]>`
  SELECT a.place_id AS id, a.tenant_id AS "tenantId", a.category_id AS "categoryId" FROM appeal a
  WHERE a.place_id IS NOT NULL AND a.state IN ('SUBMITTED', 'ASSIGNED', 'IN_PROGRESS') LIMIT ${turns}`;
console.log('| sought | looked at, median | median ms | p99 ms |');
console.log('| --- | ---: | ---: | ---: |');
await timed('around a place, staff', (place) => place.id, 'staff');
await timed('around a place, public', (place) => place.id, 'public');
await timed('anywhere in the tenant, staff', () => null, 'staff');

async function timed(
  name: string,
  placeOf: (place: (typeof places)[number]) => string | null,
  eyes: 'staff' | 'public',
): Promise<void> {
  const times: number[] = [];
  const counts: number[] = [];
  for (const place of places) {
    const start = performance.now();
    const { tenantId, categoryId } = place;
    const anchor = await anchorAt(database.prisma, { tenantId, placeId: placeOf(place) });
    const sought = { tenantId, anchor, words: typed, categoryId, now: new Date(), without: [] };
    counts.push((await candidates(database.prisma, sought, eyes)).length);
    times.push(performance.now() - start);
  }
  const ms = (part: number) => quantile(times, part).toFixed(1);
  console.log(`| ${name} | ${quantile(counts, 0.5)} | ${ms(0.5)} | ${ms(0.99)} |`);
}

/** The generator makes no words: those of what is open are added, once. */
async function fillWords({ prisma }: Database): Promise<void> {
  const open = await prisma.appeal.findMany({
    where: {
      state: { notIn: ['CLOSED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN'] },
      words: null,
      content: { isNot: null },
    },
    select: { id: true, tenantId: true, content: { select: { title: true, text: true } } },
  });
  const rows = open.flatMap(({ id: appealId, tenantId, content }) =>
    content ? [{ appealId, tenantId, filed: packVector(wordVector(content)) }] : [],
  );
  for (let at = 0; at < rows.length; at += 2_000)
    await prisma.appealWords.createMany({ data: rows.slice(at, at + 2_000) });
  if (rows.length > 0) await prisma.$executeRaw`ANALYZE appeal_words`;
  console.error(`${rows.length} open appeals got their words`);
}
