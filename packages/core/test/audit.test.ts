import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../src/actor.ts';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { addNote } from '../src/appeals/note.ts';
import { sealAudit, sealRecent } from '../src/audit/seal.ts';
import { verifyAudit } from '../src/audit/verify.ts';
import { newId } from '../src/ids.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

let here: Neighbourhood;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

async function report() {
  const [only] = await verifyAudit(here.services, system);
  if (only === undefined) throw new Error('there is one tenant');
  return only;
}

/** What only the owner of the database can do: past the triggers. */
async function tamper(statement: string, ...values: unknown[]): Promise<void> {
  const client = await here.database.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SET LOCAL session_replication_role = 'replica'");
    await client.query(statement, values);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

describe('the chain over the audit trail and the history', () => {
  it('seals everything that was committed, and a second pass finds nothing to do', async () => {
    const { services, people } = here;
    const { appeal } = await here.appeal();
    await acceptAppeal(services, people.secretary, { appealId: appeal.id });
    const before = await report();
    expect(before).toMatchObject({ sound: 0, broken: null, head: null });
    const sealed = await sealRecent(services);
    expect(sealed).toBe(before.unsealed.count);
    const after = await report();
    expect(after).toMatchObject({ sound: sealed, broken: null, unsealed: { count: 0, oldest: null } });
    expect(after.head?.sequence).toBe(sealed);
    expect(await sealRecent(services)).toBe(0);
  });

  it('passes at the same time make one chain', async () => {
    const { services, people } = here;
    const { appeal } = await here.appeal();
    for (const text of ['一', '二', '三']) {
      await addNote(services, people.secretary, { appealId: appeal.id, text });
    }
    const { unsealed } = await report();
    const counts = await Promise.all([1, 2, 3, 4].map(() => sealRecent(services)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(unsealed.count);
    expect(await report()).toMatchObject({ broken: null, unsealed: { count: 0 } });
  });

  it('names the tail that is not sealed yet; what is dated far back waits for the night', async () => {
    const { services, tenantId } = here;
    await services.database.auditEvent.create({
      data: {
        id: newId(),
        tenantId,
        actorKind: 'SYSTEM',
        action: 'tests.long-ago',
        targetType: 'Appeal',
        targetId: newId(),
        recordedAt: new Date('2020-05-01T00:00:00Z'),
      },
    });
    expect(await sealRecent(services)).toBe(0);
    expect((await report()).unsealed).toEqual({ count: 1, oldest: new Date('2020-05-01T00:00:00Z') });
    expect(await sealAudit(services, null)).toBe(1);
    expect(await report()).toMatchObject({ broken: null, unsealed: { count: 0 } });
  });

  it.each([
    "UPDATE audit_link SET hash = repeat('0', 64)",
    'DELETE FROM audit_link',
    'TRUNCATE audit_link',
    "UPDATE audit_event SET action = 'nothing'",
    'DELETE FROM appeal_event',
  ])('the database refuses to rewrite it: %s', async (statement) => {
    await expect(here.database.pool.query(statement)).rejects.toThrow('history is append-only');
  });

  it.each([
    ['a changed audit row', 'UPDATE audit_event SET action = $2 WHERE id = $1', 'AUDIT_EVENT', 'CHANGED'],
    ['a changed event', 'UPDATE appeal_event SET round = $2 WHERE id = $1', 'APPEAL_EVENT', 'CHANGED'],
    ['a row taken away', 'DELETE FROM audit_event WHERE id = $1', 'AUDIT_EVENT', 'ROW_MISSING'],
    ['a link taken away', 'DELETE FROM audit_link WHERE event_id = $1', 'AUDIT_EVENT', 'LINK_MISSING'],
    ['a forged link', 'UPDATE audit_link SET hash = $2 WHERE event_id = $1', 'AUDIT_EVENT', 'CHANGED'],
  ] as const)('%s is named, and nothing before it', async (_, statement, source, reason) => {
    const own = await neighbourhood();
    const shared = here;
    here = own;
    try {
      await own.appeal();
      await sealRecent(own.services);
      const links = await own.services.database.auditLink.findMany({ orderBy: { sequence: 'asc' } });
      const victim =
        links.filter((link) => link.source === source).at(-2) ?? links.find((l) => l.source === source);
      if (!victim) throw new Error('something of every kind was sealed');
      const value = reason === 'CHANGED' ? [source === 'APPEAL_EVENT' ? 7 : 'f'.repeat(64)] : [];
      await tamper(statement, victim.eventId, ...value);
      const { broken, sound } = await report();
      const named = reason === 'LINK_MISSING' ? victim.sequence + 1 : victim.sequence;
      expect(sound).toBe(victim.sequence - 1);
      expect(broken).toMatchObject({ sequence: named, reason });
      if (reason !== 'LINK_MISSING') expect(broken?.eventId).toBe(victim.eventId);
    } finally {
      here = shared;
      await own.database.close();
    }
  });

  it('is for the operator alone to verify', async () => {
    await expect(verifyAudit(here.services, here.people.organizer)).rejects.toThrow('may not readAudit');
  });
});
