import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ParticipantActor, system } from '../src/actor.ts';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { accessLogOf } from '../src/appeals/contacts/accessLog.ts';
import { contactsByKey, rotateContacts } from '../src/appeals/contacts/rotate.ts';
import { unmaskContact } from '../src/appeals/contacts/unmask.ts';
import { blindIndexOf, unseal } from '../src/appeals/contacts/vault.ts';
import { anonymiseAppeals } from '../src/appeals/erasure/anonymise.ts';
import { eraseMyData, erasePersonalData } from '../src/appeals/erasure/erase.ts';
import { exportMyData, exportPersonalData } from '../src/appeals/erasure/export.ts';
import { addNote } from '../src/appeals/note.ts';
import { withdrawAppeal } from '../src/appeals/withdraw.ts';
import { sealRecent } from '../src/audit/seal.ts';
import { verifyAudit } from '../src/audit/verify.ts';
import type { Services } from '../src/services.ts';
import { consent } from '../src/sites/consent.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

const contact = {
  name: '张建国',
  phone: '138 0000 0000',
  email: 'zhang@example.com',
  consentVersion: consent.version,
};
const inClear = { name: '张建国', phone: '+8613800000000', email: 'zhang@example.com' };

let here: Neighbourhood;
beforeAll(async () => {
  here = await neighbourhood();
});
afterAll(() => here.database.close());

async function filed() {
  const { appeal } = await here.appeal({
    contact,
    title: '地下室积水',
    address: '16号楼3单元502',
    point: { lng: 116.3901, lat: 39.8402 },
  });
  const participant = await here.services.database.participant.findFirstOrThrow({
    where: { appealId: appeal.id },
  });
  const actor: ParticipantActor = {
    kind: 'participant',
    tenantId: here.tenantId,
    participantId: participant.id,
    appealId: appeal.id,
  };
  return { appealId: appeal.id, participantId: participant.id, actor };
}

async function expectSoundChain(): Promise<void> {
  await sealRecent(here.services);
  const [report] = await verifyAudit(here.services, system);
  expect(report).toMatchObject({ broken: null, unsealed: { count: 0 } });
  expect(report?.sound).toBeGreaterThan(0);
}

/** Every row of every table that says anything of people, as text. */
async function everythingStored(): Promise<string> {
  const tables = [
    'appeal',
    'appeal_content',
    'appeal_event',
    'event_text',
    'contact',
    'audit_event',
    'photo',
  ];
  const rows = await Promise.all(
    tables.map((table) => here.database.pool.query(`SELECT row_to_json(t)::text AS row FROM ${table} t`)),
  );
  return rows.flatMap(({ rows: found }) => found.map(({ row }: { row: string }) => row)).join('\n');
}

describe('a contact in clear', () => {
  it('needs a role that answers for the place and a reason; the person reads who looked and why', async () => {
    const { services, people, units } = here;
    const { appealId, participantId, actor } = await filed();
    const ask = { participantId, reason: '电话核实漏水位置' };
    for (const nobody of [people.propertyManager, people.nextSecretary, people.housingOfficer]) {
      await expect(unmaskContact(services, nobody, ask)).rejects.toThrow('Participant not found');
    }
    await expect(unmaskContact(services, people.gridMember, { participantId, reason: ' ' })).rejects.toThrow(
      'reason: REQUIRED',
    );
    await expect(unmaskContact(services, people.gridMember, { participantId, reason: '看' })).rejects.toThrow(
      'reason: TOO_SHORT',
    );
    expect(await accessLogOf(services, { appealId, participantId })).toEqual([]);

    const before = await services.database.appeal.findUniqueOrThrow({ where: { id: appealId } });
    expect(await unmaskContact(services, people.gridMember, ask)).toEqual(inClear);
    expect(await services.database.appeal.findUniqueOrThrow({ where: { id: appealId } })).toEqual(before);
    expect(await accessLogOf(services, { appealId, participantId })).toMatchObject([
      { unitId: units.committee, reason: '电话核实漏水位置', at: here.clock.now() },
    ]);
    const audit = await services.database.auditEvent.findFirstOrThrow({
      where: { action: 'appeals.unmaskContact' },
    });
    expect(audit).toMatchObject({ actorId: people.gridMember.personId, targetId: participantId });
    expect(JSON.stringify(audit)).not.toMatch(/张|1380|zhang|漏水/);
    // Somebody else's log stays empty.
    const other = await filed();
    expect(await accessLogOf(services, other)).toEqual([]);
    expect((await exportMyData(services, actor)).accessLog).toHaveLength(1);
  });
});

describe('a new contact key', () => {
  it('seals every row anew in batches, can be stopped and goes on; old keys open what is left', async () => {
    const own = await neighbourhood();
    try {
      for (let n = 0; n < 7; n += 1) {
        await own.appeal({ contact: { ...contact, phone: `1380000000${n}` } });
      }
      const { services, tenantId } = own;
      const { keyring } = services;
      const rotated: Services = {
        ...services,
        keyring: {
          ...keyring,
          contactKeyId: 'next',
          contactKeys: new Map([...keyring.contactKeys, ['next', new Uint8Array(32).fill(9)]]),
        },
      };
      const stop = new AbortController();
      const first = await rotateContacts(rotated, system, {
        batch: 3,
        signal: stop.signal,
        onProgress: () => stop.abort(),
      });
      expect(first).toEqual({ resealed: 3, broken: [] });
      expect(await contactsByKey(rotated)).toEqual(
        new Map([
          ['next', 3],
          ['test', 4],
        ]),
      );
      const opened = async () =>
        (await services.database.contact.findMany({ orderBy: { id: 'asc' } })).map(
          (row) => unseal(rotated.keyring, row, row).phone,
        );
      const phones = Array.from({ length: 7 }, (_, n) => `+861380000000${n}`);
      expect(await opened()).toEqual(phones);
      expect(await rotateContacts(rotated, system, { batch: 3 })).toEqual({ resealed: 4, broken: [] });
      expect(await contactsByKey(rotated)).toEqual(new Map([['next', 7]]));
      expect(await opened()).toEqual(phones);
      expect(await rotateContacts(rotated, system)).toEqual({ resealed: 0, broken: [] });
      const row = await services.database.contact.findFirstOrThrow({ orderBy: { id: 'asc' } });
      expect(row.blindIndex).toBe(blindIndexOf(keyring, tenantId, phones[0] ?? ''));
      // The old key alone opens nothing any more.
      expect(() => unseal(keyring, row, row)).toThrow('does not open');
    } finally {
      await own.database.close();
    }
  });
});

describe('export and erasure on request', () => {
  it('gives the person everything that is kept of them, also by the office, which is written down', async () => {
    const { services, people } = here;
    const { participantId, actor } = await filed();
    const data = await exportMyData(services, actor);
    expect(data).toMatchObject({
      contact: inClear,
      content: { title: '地下室积水', address: '16号楼3单元502' },
      appeal: { point: { lng: 116.3901, lat: 39.8402 } },
      history: [{ type: 'SUBMITTED' }, { type: 'ROUTED' }],
      accessLog: [],
    });
    const reason = '居民书面申请查阅';
    await expect(exportPersonalData(services, people.gridMember, { participantId, reason })).rejects.toThrow(
      'may not answerDataRequest',
    );
    const same = await exportPersonalData(services, people.officer, { participantId, reason });
    expect(same.contact).toEqual(inClear);
    expect(same.accessLog).toMatchObject([{ reason }]);
  });

  it('erases what the person gave, ends the case, and every link of the chain still holds', async () => {
    const own = await neighbourhood();
    const shared = here;
    here = own;
    try {
      const { services, people } = own;
      const { appealId, participantId, actor } = await filed();
      await acceptAppeal(services, people.secretary, { appealId, note: '张建国家里进水' });
      await unmaskContact(services, people.secretary, { participantId, reason: '联系张建国' });
      await expectSoundChain();
      const secrets = /张建国|zhang|地下室|3单元|116\.3901/;
      expect(await everythingStored()).toMatch(secrets);
      const erased = await eraseMyData(services, actor);
      expect(erased.state).toBe('WITHDRAWN');
      expect(await everythingStored()).not.toMatch(secrets);
      expect(await services.database.contact.findUniqueOrThrow({ where: { participantId } })).toMatchObject({
        ciphertext: new Uint8Array(),
        blindIndex: null,
      });
      expect((await exportMyData(services, actor)).contact).toBeNull();
      await expect(
        unmaskContact(services, people.secretary, { participantId, reason: '再联系一次' }),
      ).rejects.toThrow('Contact not found');
      await expectSoundChain();
      expect(await services.database.appealEvent.count({ where: { appealId } })).toBe(6);
    } finally {
      here = shared;
      await own.database.close();
    }
  });

  it('by staff only with the permission and a reason', async () => {
    const { services, people } = here;
    const { participantId } = await filed();
    const ask = { participantId, reason: '居民来电要求删除' };
    await expect(erasePersonalData(services, people.secretary, ask)).rejects.toThrow('may not');
    await expect(erasePersonalData(services, people.nextSecretary, ask)).rejects.toThrow('not found');
    expect((await erasePersonalData(services, people.officer, ask)).appeal.state).toBe('WITHDRAWN');
    await expectSoundChain();
  });
});

describe('when the time is over', () => {
  it('words, contacts and points go, the history stays; a dry run only counts', async () => {
    const own = await neighbourhood();
    const shared = here;
    here = own;
    try {
      const { services, people, clock } = own;
      const { appealId, actor, participantId } = await filed();
      await addNote(services, people.secretary, { appealId, text: '张建国要求尽快处理' });
      await withdrawAppeal(services, actor, { reason: '已经解决' });
      const open = await filed();
      const none = { appeals: 0, contacts: 0, texts: 0, photos: 0 };
      clock.pass({ days: 1_094 });
      expect(await anonymiseAppeals(services, system)).toEqual(none);
      clock.pass({ days: 2 });
      const counted = { appeals: 1, contacts: 1, texts: 2, photos: 0 };
      expect(await anonymiseAppeals(services, system, { dryRun: true })).toEqual(counted);
      expect(await everythingStored()).toContain('张建国要求尽快处理');
      expect(await anonymiseAppeals(services, system)).toEqual(counted);
      expect(await anonymiseAppeals(services, system)).toEqual(none);
      const { database } = services;
      expect(await everythingStored()).not.toContain('张建国要求尽快处理');
      expect(await database.appealContent.findUniqueOrThrow({ where: { appealId } })).toMatchObject({
        text: '',
        address: null,
      });
      expect(await database.participant.findUniqueOrThrow({ where: { id: participantId } })).toMatchObject({
        secretHash: null,
      });
      const history = await database.appealEvent.findMany({
        where: { appealId },
        orderBy: { sequence: 'asc' },
      });
      expect(history.map(({ type }) => type)).toEqual(['SUBMITTED', 'ROUTED', 'NOTE', 'WITHDRAWN', 'ERASED']);
      // What still waits for somebody is never touched, however old.
      const still = await database.appealContent.findUniqueOrThrow({ where: { appealId: open.appealId } });
      expect(still.title).toBe('地下室积水');
      const [report] = await verifyAudit(services, system);
      expect(report?.broken).toBeNull();
    } finally {
      here = shared;
      await own.database.close();
    }
  });

  it('is the operator’s and the night’s business alone', async () => {
    await expect(anonymiseAppeals(here.services, here.people.organizer)).rejects.toThrow('may not');
    await expect(rotateContacts(here.services, here.people.organizer)).rejects.toThrow('may not');
  });
});
