import { newId } from '@linli/core/ids';
import type { Database } from '@linli/database/openDatabase';
import { openDatabase } from '@linli/database/openDatabase';
import type { Options } from '../options.ts';
import { emailOf } from './build.ts';

/** So many ask in turns: one alone would use up the allowance that a member of staff has in a minute. */
export function organizersFor({ rounds, requests }: Pick<Options, 'rounds' | 'requests'>): number {
  return Math.min(Math.max(Math.ceil(((rounds + 1) * requests) / 100), 4), 64);
}

export function organizerEmail(index: number): string {
  return `organizer-${index}@bench.linli.example`;
}

/** A task for every index below the count, eight at a time. */
export async function inTurns<Result>(
  count: number,
  task: (index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let first = 0; first < count; first += 8) {
    const turn = Array.from({ length: Math.min(8, count - first) }, (_, index) => task(first + index));
    results.push(...(await Promise.all(turn)));
  }
  return results;
}

/** The first district's organizer, many times over: each with a sign-in and all grants of the first. Made once for each database. */
export async function ensureOrganizers(url: string, count: number): Promise<void> {
  const database = openDatabase(url, { applicationName: 'linli-bench' });
  try {
    for (let index = 0; index < count; index++) {
      const email = organizerEmail(index);
      if (!(await database.prisma.user.findUnique({ where: { email } })))
        await copyOrganizer(database, email);
    }
  } finally {
    await database.close();
  }
}

async function copyOrganizer({ prisma }: Database, email: string): Promise<void> {
  const first = { email: emailOf('DISTRICT_ORGANIZER') };
  const {
    id: _id,
    userId: _userId,
    ...person
  } = await prisma.person.findFirstOrThrow({ where: { user: first } });
  const grants = await prisma.roleGrant.findMany({ where: { person: { user: first } } });
  const personId = newId();
  await prisma.person.create({ data: { ...person, id: personId } });
  await prisma.roleGrant.createMany({ data: grants.map((grant) => ({ ...grant, id: newId(), personId })) });
  const { password } = await prisma.account.findFirstOrThrow({ where: { user: first } });
  const userId = newId();
  // Last, so that a half-made one is made again. All have the first one's password, whose hash is dear to make.
  const account = { id: newId(), accountId: userId, providerId: 'credential', password };
  await prisma.user.create({
    data: {
      ...{ id: userId, email, name: email, emailVerified: true },
      accounts: { create: account },
      people: { connect: { id: personId } },
    },
  });
}
