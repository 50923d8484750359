import { createUser } from '@linli/core/access/createUser';
import { newId } from '@linli/core/ids';
import type { Database } from '@linli/database/openDatabase';
import { openDatabase } from '@linli/database/openDatabase';
import { emailOf, password } from './build.ts';

/** So many ask in turns: one alone would use up the allowance that a member of staff has in a minute. */
export const organizers = 64;

export function organizerEmail(index: number): string {
  return `organizer-${index}@bench.linli.example`;
}

/** The first district's organizer, many times over: each with a sign-in and all grants of the first. Made once for each database. */
export async function ensureOrganizers(url: string): Promise<void> {
  const database = openDatabase(url, { applicationName: 'linli-bench' });
  try {
    for (let index = 0; index < organizers; index++) {
      const email = organizerEmail(index);
      if (!(await database.prisma.user.findUnique({ where: { email } })))
        await copyOrganizer(database, email);
    }
  } finally {
    await database.close();
  }
}

async function copyOrganizer({ prisma }: Database, email: string): Promise<void> {
  const {
    id: _id,
    userId: _userId,
    ...first
  } = await prisma.person.findFirstOrThrow({
    where: { user: { email: emailOf('DISTRICT_ORGANIZER') } },
  });
  const grants = await prisma.roleGrant.findMany({
    where: { person: { user: { email: emailOf('DISTRICT_ORGANIZER') } } },
  });
  const personId = newId();
  await prisma.person.create({ data: { ...first, id: personId } });
  await prisma.roleGrant.createMany({ data: grants.map((grant) => ({ ...grant, id: newId(), personId })) });
  // Last, so that a half-made one is made again.
  const user = await createUser({ database: prisma }, { email, password, name: email });
  await prisma.person.update({ where: { id: personId }, data: { userId: user.id } });
}
