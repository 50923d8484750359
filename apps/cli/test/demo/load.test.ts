import { randomBytes } from 'node:crypto';
import { openByCode } from '@linli/core/appeals/receipts/open';
import type { FileStore } from '@linli/core/files';
import { noJobs } from '@linli/core/jobs';
import type { Services } from '@linli/core/services';
import { siteByKey } from '@linli/core/sites/byKey';
import { placeTeam } from '@linli/core/team/placeTeam';
import type { Database } from '@linli/database/openDatabase';
import { createTestDatabase } from '@linli/database/testing/createTestDatabase';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demo, loadDemo } from '../../src/demo/load.ts';
import { demoTenants } from '../../src/demo/tenants/all.ts';

const stories = demoTenants.flatMap((tenant) => [
  ...tenant.stories,
  ...(tenant.successions ?? []).flatMap(({ cases }) => cases.map(({ story }) => story)),
]);
const now = new Date('2026-11-18T08:00:00Z');

describe('the demo data', () => {
  let database: Database;
  let services: Services;
  let first: Demo;
  let broken: unknown;

  beforeAll(async () => {
    database = await createTestDatabase();
    services = servicesOver(database, memory());
    // Somebody pulled the plug in the middle of the first start.
    broken = await loadDemo({ ...services, files: memory(20) }).catch((fault: unknown) => fault);
    first = await loadDemo(services);
  }, 240_000);
  afterAll(() => database.close());

  test('goes on where a load broke off', async () => {
    expect(broken).toBeInstanceOf(Error);
    expect(first.told).toBeGreaterThan(0);
    expect(first.told).toBeLessThan(stories.length);
    expect(await services.database.appeal.count()).toBe(stories.length);
  });

  test('is loaded once', async () => {
    const before = await counts();
    expect((await loadDemo(services)).told).toBe(0);
    expect(await counts()).toEqual(before);
  });

  test('shows the team of Jingtie Jiayuan on its website', async () => {
    const { site } = await siteByKey(services, first.siteKey, 'http://localhost:4100');
    const team = await placeTeam(services, site, {});
    expect(team?.members.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'COMMUNITY_SECRETARY 韩淑敏',
      'GOVERNANCE_SECRETARY 田惠云',
      'APPRENTICE 柳一帆',
      'GRID_LEADER 马立群',
      'GRID_MEMBER 邓大姐',
      'GRID_MEMBER 许文博',
      'GRID_MEMBER 周小满',
    ]);
    expect(team?.grids.flatMap(({ buildings }) => buildings).length).toBeGreaterThan(20);
  });

  test('leaves no screen empty', async () => {
    const rows = await services.database.appeal.groupBy({ by: ['state'], _count: true });
    const states = Object.fromEntries(rows.map((row) => [row.state, row._count]));
    for (const state of [
      'SUBMITTED',
      'ACCEPTED',
      'ASSIGNED',
      'IN_PROGRESS',
      'RESOLVED',
      'VERIFIED',
      'CLOSED',
    ]) {
      expect(states[state], state).toBeGreaterThan(1);
    }
    const open = { resolvedAt: null, closedAt: null };
    const { appeal, publication, returnVisit } = services.database;
    expect(await appeal.count({ where: { ...open, handlingDueAt: { lt: now } } })).toBeGreaterThan(3);
    expect(await appeal.count({ where: { ...open, handlingDueAt: { gt: now } } })).toBeGreaterThan(3);
    expect(await appeal.count({ where: { placeId: null } })).toBeGreaterThan(0);
    const { agreement, commitment } = services.database;
    expect(await agreement.count({ where: { agreedAt: { not: null } } })).toBe(3);
    expect(await commitment.count({ where: { obligationId: { not: null }, status: 'OPEN' } })).toBe(1);
    expect(await appeal.count({ where: { round: { gt: 1 } } })).toBeGreaterThan(1);
    expect(await returnVisit.count({ where: { solved: 'NO', satisfied: 'NO' } })).toBeGreaterThan(1);
    expect(await publication.count()).toBeGreaterThan(8);
    const { attendanceDay, posting } = services.database;
    const inOffice = { startsAt: { lte: now }, endsAt: { gt: now } };
    expect(await posting.count()).toBe(3);
    expect(await posting.count({ where: inOffice })).toBe(2);
    expect(await services.database.quotedResult.count()).toBe(2);
    const { apprenticeship, skillSignOff } = services.database;
    expect(await apprenticeship.count({ where: { graduatedAt: { not: null } } })).toBe(1);
    expect(await apprenticeship.count({ where: { masterships: { some: inOffice } } })).toBe(1);
    expect(await skillSignOff.count()).toBe(25);
    expect(await attendanceDay.count({ where: { checkedInAt: { not: null } } })).toBe(15);
    const { dutyMember, deed, crossPost, methodAppeal } = services.database;
    expect(await dutyMember.groupBy({ by: ['role'] })).toHaveLength(5);
    expect([await deed.count(), await crossPost.count(), await methodAppeal.count()]).toEqual([8, 2, 3]);
    const { dutyDispute, whistle, textTemplate } = services.database;
    for (const status of ['OPEN', 'DECIDED'] as const) {
      expect(await dutyDispute.count({ where: { status } }), status).toBeGreaterThan(0);
    }
    expect(await whistle.count({ where: { endedAt: null } })).toBeGreaterThan(0);
    expect(await whistle.count({ where: { endedAt: { not: null } } })).toBeGreaterThan(0);
    const kinds = await textTemplate.groupBy({ by: ['tenantId', 'kind'] });
    expect(kinds).toHaveLength(demoTenants.length * 5);
  });

  test('can be followed by a resident: a question, a pause, a promise, a refusal and a case that passed to the next secretary, by the same receipts at every start', async () => {
    const { receipts } = first;
    const opened = await Promise.all(
      receipts.map(({ code, pin }) => openByCode(services, { code, secret: pin })),
    );
    const ids = opened.map(({ appeal }) => appeal.id);
    const appeals = await services.database.appeal.findMany({ where: { id: { in: ids } } });
    const states = appeals.map(({ state }) => state).toSorted();
    expect(states).toEqual(['CLOSED', 'DECLINED', 'IN_PROGRESS', 'NEEDS_INFO', 'WAITING']);
    expect(await services.database.commitment.count({ where: { status: 'OPEN' } })).toBeGreaterThan(1);
    expect((await loadDemo(services)).receipts).toEqual(receipts);
  });

  test('never gives an appeal to whom it is about', async () => {
    const about = await services.database.appeal.findMany({ where: { aboutUnitId: { not: null } } });
    expect(about.length).toBeGreaterThan(3);
    for (const appeal of about) expect(appeal.holderUnitId).not.toBe(appeal.aboutUnitId);
  });

  test('happened in the past, and history stands in order', async () => {
    const events = await services.database.appealEvent.findMany({
      orderBy: [{ appealId: 'asc' }, { sequence: 'asc' }],
    });
    for (const [index, event] of events.entries()) {
      expect(event.recordedAt <= now).toBe(true);
      const next = events[index + 1];
      if (next?.appealId === event.appealId) expect(next.recordedAt >= event.recordedAt).toBe(true);
    }
  });

  test('every account signs in with the one password to some place of its own', async () => {
    expect(first.accounts.map(({ email }) => email)).toContain('grid@demo.linli.example');
    for (const { email } of first.accounts) {
      const user = await services.database.user.findUniqueOrThrow({
        where: { email },
        include: { accounts: true, people: { include: { grants: true } } },
      });
      expect(user.accounts).toHaveLength(1);
      for (const person of user.people) expect(person.grants.length, email).toBeGreaterThan(0);
    }
  });

  async function counts() {
    const { place, appealEvent, roleGrant, organization, photo, site, textTemplate } = services.database;
    const { batchCandidate, attendanceDay } = services.database;
    return Promise.all([
      place.count(),
      appealEvent.count(),
      roleGrant.count(),
      organization.count(),
      photo.count(),
      site.count(),
      textTemplate.count(),
      batchCandidate.count(),
      attendanceDay.count(),
    ]);
  }
});

function servicesOver({ prisma, statements }: Database, files: FileStore): Services {
  const key = () => new Uint8Array(randomBytes(32));
  return {
    database: prisma,
    statements,
    clock: { now: () => now },
    jobs: { insertion: () => noJobs },
    keyring: {
      contactKeyId: 'test',
      contactKeys: new Map([['test', key()]]),
      blindIndexKey: key(),
      receiptKey: key(),
      photoKey: key(),
    },
    files,
    publicUrl: 'http://localhost:4000',
  };
}

/** A file store in memory; with a limit it is full after so many files. */
function memory(limit = Number.POSITIVE_INFINITY): FileStore {
  const files = new Map<string, Uint8Array>();
  return {
    async write(key, bytes) {
      if (files.size >= limit) throw new Error('no space left');
      files.set(key, bytes);
    },
    read: async (key) => files.get(key) ?? null,
    async remove(key) {
      files.delete(key);
    },
  };
}
