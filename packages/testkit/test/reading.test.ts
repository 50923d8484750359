import { Prisma } from '@linli/database/generated/prisma/client';
import type { Database } from '@linli/database/openDatabase';
import { createTestDatabase } from '@linli/database/testing/createTestDatabase';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateInto } from '../src/generate/generate.ts';
import type { Plan } from '../src/generate/plan.ts';

const plan: Plan = {
  seed: 'reading',
  appeals: 400,
  until: new Date('2026-11-20T04:00:00Z'),
  days: 365,
  ladder: { districts: [1, 1], streets: [2, 1], communities: [2, 1], grids: [2, 2] },
  estates: 1,
  buildings: 2,
};

/**
 * What is read outside of a transaction is read by ourselves, inside of one by Prisma: both must say the same. Reads are
 * made up at random over generated rows, whose columns are often NULL.
 */
describe('reading by ourselves', () => {
  let database: Database;
  const ids: Record<'place' | 'organization' | 'person' | 'appeal', string[]> = {
    place: [],
    organization: [],
    person: [],
    appeal: [],
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    await generateInto(database.url, plan);
    const { prisma } = database;
    const some = { select: { id: true }, orderBy: { id: 'asc' }, take: 12 } as const;
    ids.place = (await prisma.place.findMany(some)).map(({ id }) => id);
    ids.organization = (await prisma.organization.findMany(some)).map(({ id }) => id);
    ids.person = (await prisma.person.findMany(some)).map(({ id }) => id);
    ids.appeal = (await prisma.appeal.findMany(some)).map(({ id }) => id);
  });
  afterAll(() => database.close());

  const oneOf = (kind: keyof typeof ids) => fc.nat(11).map((index) => ids[kind][index] ?? '');
  const date = fc
    .date({ min: new Date('2025-11-20'), max: new Date('2026-12-20') })
    .filter((one) => !Number.isNaN(one.getTime()));
  const state = fc.constantFrom(
    'SUBMITTED',
    'ACCEPTED',
    'ASSIGNED',
    'IN_PROGRESS',
    'RESOLVED',
    'CLOSED' as const,
  );
  const id = (kind: keyof typeof ids) =>
    fc.oneof(
      oneOf(kind),
      fc.constant(null),
      oneOf(kind).map((not) => ({ not })),
      fc.constant({ not: null }),
      fc.array(oneOf(kind), { maxLength: 3 }).map((list) => ({ in: list })),
      fc.array(oneOf(kind), { maxLength: 3 }).map((notIn) => ({ notIn })),
    );
  const text = fc.oneof(
    fc.constantFrom('水', '1', '%').map((contains) => ({ contains })),
    fc.constantFrom('水', '1').map((startsWith) => ({ startsWith, mode: 'insensitive' })),
    fc.constantFrom('号', '9').map((endsWith) => ({ not: { endsWith } })),
  );
  const time = fc.oneof(
    date.map((lt) => ({ lt })),
    fc.tuple(date, date).map(([gte, lte]) => ({ gte, lte })),
    fc.constant(null),
    date.map((gt) => ({ not: { gt } })),
  );

  const { condition } = fc.letrec<{ condition: Prisma.AppealWhereInput }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({
        state: fc.oneof(
          state,
          fc.array(state, { maxLength: 3 }).map((list) => ({ in: list })),
        ),
      }),
      fc.record({ holderUnitId: id('organization') }),
      fc.record({ assigneeId: id('person') }),
      fc.record({ closedAt: time }),
      fc.record({ recordedAt: time.filter((one) => one !== null) }),
      fc.record({ code: text }),
      fc.record({
        content: fc.oneof(fc.record({ address: text }), fc.record({ is: fc.record({ title: text }) })),
      }),
      fc.record({
        place: fc.record({ ancestors: fc.record({ some: fc.record({ ancestorId: oneOf('place') }) }) }),
      }),
      fc.record({
        place: fc.record({
          ancestors: fc.record({ every: fc.record({ depth: fc.constantFrom({ lt: 3 }, 0) }) }),
        }),
      }),
      fc.record({
        holderUnit: fc.oneof(
          fc.constant(null),
          fc.record({ isNot: fc.record({ kind: fc.constant('STREET_OFFICE') }) }),
        ),
      }),
      fc.record({ assignee: fc.record({ name: text }) }),
      fc.record({
        participants: fc.record({ none: fc.record({ role: fc.constantFrom('REPORTER', 'SUPPORTER') }) }),
      }),
      fc.record({
        assistingUnitIds: fc.record({ hasSome: fc.array(oneOf('organization'), { maxLength: 2 }) }),
      }),
      fc.record({ NOT: tie('condition') }),
      fc.record({ AND: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ OR: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    ) as fc.Arbitrary<Prisma.AppealWhereInput>,
  }));

  const parts = fc.constantFrom<Prisma.AppealSelect | undefined>(
    undefined,
    {
      id: true,
      state: true,
      nextDueAt: true,
      _count: { select: { participants: { where: { role: 'SUPPORTER' } } } },
    },
    {
      id: true,
      content: true,
      pauses: { orderBy: { startedAt: 'asc' } },
      events: {
        orderBy: { sequence: 'desc' },
        take: 2,
        select: { type: true, recordedAt: true, text: true },
      },
      place: { select: { kind: true, currentVersion: true, ancestors: { orderBy: { depth: 'asc' } } } },
      holderUnit: { select: { name: true } },
    },
    { id: true, tenant: true, category: { include: { versions: true } }, assignee: true, participants: true },
  );
  const direction = fc.constantFrom('asc', 'desc' as const);
  const page = fc
    .record({
      field: fc.constantFrom('nextDueAt', 'recordedAt', 'closedAt'),
      direction,
      take: fc.nat(30),
      at: fc.nat(11),
      from: fc.boolean(),
    })
    .map(({ field, direction: way, take, at, from }) => ({
      orderBy: [{ [field]: way }, { id: way }],
      take,
      ...(from && { cursor: { id: ids.appeal[at] ?? '' }, skip: 1 }),
    }));

  /** Where an answer is neither yes nor no, its opposite is not either. */
  const unknowns: Prisma.AppealWhereInput[] = [
    { NOT: { content: { address: { contains: '1' } } } },
    { NOT: { assignee: { name: { startsWith: '1' } } } },
    { NOT: { place: { ancestors: { some: { depth: 1 } } } } },
    { NOT: { closedAt: { lt: new Date() } } },
    { NOT: { holderUnit: { isNot: { kind: 'STREET_OFFICE' } } } },
    { NOT: { holderUnit: null } },
    { participants: { every: { contact: { isNot: null } } } },
    { NOT: [{ assigneeId: { not: null } }, { closedAt: null }] },
    { OR: [{}, { round: 2 }] },
    { AND: [{ OR: [] }] },
  ];

  it('gives what Prisma gives, row by row', async () => {
    await fc.assert(
      fc.asyncProperty(condition, parts, page, async (where, select, how) => {
        const args = { ...how, where, ...(select && { select }) } as Prisma.AppealFindManyArgs;
        const [ours, theirs] = [
          await database.prisma.appeal.findMany(args),
          await database.prisma.$transaction((tx) => tx.appeal.findMany(args)),
        ];
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 150 },
    );
  });

  it('counts and finds the first as Prisma does', async () => {
    await fc.assert(
      fc.asyncProperty(condition, async (where) => {
        const { prisma } = database;
        const args = { where, orderBy: { id: 'desc' } } as const;
        const ours = [await prisma.appeal.count({ where }), await prisma.appeal.findFirst(args)];
        const theirs = await prisma.$transaction(async (tx) => [
          await tx.appeal.count({ where }),
          await tx.appeal.findFirst(args),
        ]);
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 60, examples: unknowns.map((where) => [where]) },
    );
  });

  it('compares with other columns and with decimals as Prisma does', async () => {
    const { recordedAt } = database.prisma.appeal.fields;
    const args = { where: { handlingDueAt: { gt: recordedAt } }, orderBy: { id: 'asc' }, take: 5 } as const;
    const ours = await database.prisma.appeal.findMany(args);
    expect(ours).toHaveLength(5);
    expect(ours).toEqual(await database.prisma.$transaction((tx) => tx.appeal.findMany(args)));
    // There are no costs here: what is asked is understood.
    const amount = new Prisma.Decimal('12.30');
    expect(await database.prisma.cost.findMany({ where: { actual: { gte: amount } } })).toEqual([]);
    expect(await database.prisma.cost.count({ where: { actual: { in: [amount] } } })).toBe(0);
  });

  it('finds one by its key, several of a tick together, and says when there is none', async () => {
    const { prisma } = database;
    const [first = '', second = ''] = ids.appeal;
    const include = { content: true } as const;
    const [a, b, none, mine] = await Promise.all([
      prisma.appeal.findUnique({ where: { id: first }, include }),
      prisma.appeal.findUnique({ where: { id: second.toUpperCase() }, include }),
      prisma.appeal.findUnique({ where: { id: ids.place[0] ?? '' }, include }),
      prisma.appeal.findUnique({
        where: { id: first, AND: [{ assigneeId: '00000000-0000-7000-8000-000000000000' }] },
      }),
    ]);
    expect([a?.id, b?.id, none, mine]).toEqual([first, second, null, null]);
    expect(a?.content?.appealId).toBe(first);
    await expect(
      prisma.appeal.findUniqueOrThrow({ where: { id: ids.place[0] ?? '' } }),
    ).rejects.toMatchObject({ code: 'P2025' });
  });
});
