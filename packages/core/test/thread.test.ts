import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantRole } from '../src/access/grant.ts';
import { system } from '../src/actor.ts';
import { acceptAppeal } from '../src/appeals/accept.ts';
import { addPhoto } from '../src/appeals/addPhoto.ts';
import { assignAppeal } from '../src/appeals/assign.ts';
import { assignablePeople, assignableUnits } from '../src/appeals/assignable.ts';
import { addNote, mayAddPublicNote } from '../src/appeals/note.ts';
import { resolveAppeal } from '../src/appeals/resolve.ts';
import { startAppeal } from '../src/appeals/start.ts';
import { noteLimit } from '../src/appeals/words.ts';
import { installDefaultCategories } from '../src/categories/installDefaults.ts';
import { EvidenceRequired, Forbidden, IllegalStep, NotFound } from '../src/errors/errors.ts';
import { newId } from '../src/ids.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';
import { storedPhoto } from './photos.ts';

describe('working on an appeal', () => {
  let here: Neighbourhood;
  beforeAll(async () => {
    here = await neighbourhood();
    await installDefaultCategories(here.services, system, here.tenantId);
  });
  afterAll(() => here.database.close());

  it('the history keeps a salted hash; the words lie apart and can be erased', async () => {
    const { services, people } = here;
    const { appeal } = await here.appeal();
    const text = '已电话联系物业。';
    await addNote(services, people.secretary, { appealId: appeal.id, text });
    const event = await services.database.appealEvent.findFirstOrThrow({
      where: { appealId: appeal.id, type: 'NOTE' },
      include: { text: true },
    });
    expect(event.text?.text).toBe(text);
    const hash = createHash('sha256').update(`${event.text?.salt}${text}`).digest('hex');
    expect(event.textHash).toBe(hash);
    expect(JSON.stringify(event.data)).not.toContain('物业');
  });

  it('a note has at most 2,000 characters', async () => {
    const { services, people } = here;
    const { appeal } = await here.appeal();
    const note = (length: number) =>
      addNote(services, people.secretary, { appealId: appeal.id, text: '记'.repeat(length) });
    expect((await note(noteLimit)).version).toBe(3);
    await expect(note(noteLimit + 1)).rejects.toMatchObject({
      fields: [{ path: ['text'], code: 'TOO_LONG' }],
    });
    await expect(note(0)).rejects.toMatchObject({ fields: [{ path: ['text'], code: 'REQUIRED' }] });
  });

  it('an apprentice notes for colleagues; in public only in a case that is the apprentice’s by name', async () => {
    const { services, people, places, units } = here;
    const apprentice = await here.staff('小徒', 'APPRENTICE', { placeId: places.community }, units.committee);
    const { appeal } = await here.appeal();
    const note = (isPublic: boolean) =>
      addNote(services, apprentice, { appealId: appeal.id, text: '我去看过。', isPublic });
    expect((await note(false)).version).toBe(3);
    await expect(note(true)).rejects.toThrow('may not addPublicNote');
    expect(await mayAddPublicNote(services, apprentice, appeal)).toBe(false);
    expect(await mayAddPublicNote(services, people.gridMember, appeal)).toBe(true);
    await acceptAppeal(services, people.secretary, { appealId: appeal.id });
    await assignAppeal(services, people.secretary, {
      appealId: appeal.id,
      unitId: units.committee,
      personId: apprentice.personId,
    });
    await note(true);
    const told = await services.database.appealEvent.findMany({
      where: { appealId: appeal.id, type: 'PUBLIC_UPDATE' },
    });
    expect(told).toHaveLength(1);
  });

  it('a leak is not resolved without a photo, and a photo of an earlier note will do', async () => {
    const { services, people, units } = here;
    const leak = await services.database.category.findFirstOrThrow({ where: { code: 'water-leak' } });
    const working = async () => {
      const { appeal } = await here.appeal({
        categoryId: leak.id,
        answers: [{ key: 'kind', value: ['seepage'] }],
      });
      await acceptAppeal(services, people.secretary, { appealId: appeal.id });
      await assignAppeal(services, people.secretary, { appealId: appeal.id, unitId: units.property });
      await startAppeal(services, people.propertyManager, { appealId: appeal.id });
      return appeal.id;
    };
    const first = await working();
    const resolve = (appealId: string, photoIds?: string[]) =>
      resolveAppeal(services, people.propertyManager, { appealId, text: '已补漏。', photoIds });
    await expect(resolve(first)).rejects.toBeInstanceOf(EvidenceRequired);
    const photo = await storedPhoto(here, people.propertyManager);
    expect((await resolve(first, [photo])).state).toBe('RESOLVED');

    const second = await working();
    const noted = await storedPhoto(here, people.propertyManager);
    await addNote(services, people.propertyManager, { appealId: second, text: '补漏后', photoIds: [noted] });
    expect((await resolve(second)).state).toBe('RESOLVED');
  });

  it('is for units that serve the place and people who belong to them', async () => {
    const { services, people, units } = here;
    const { appeal } = await here.appeal();
    await acceptAppeal(services, people.secretary, { appealId: appeal.id });
    const assign = (unitId: string, personId?: string) =>
      assignAppeal(services, people.secretary, { appealId: appeal.id, unitId, personId });
    await expect(assign(units.nextCommittee)).rejects.toMatchObject({
      fields: [{ path: ['unit'], code: 'UNKNOWN' }],
    });
    await expect(assign(newId())).rejects.toMatchObject({ fields: [{ path: ['unit'], code: 'UNKNOWN' }] });
    await expect(assign(units.property, people.officer.personId)).rejects.toMatchObject({
      fields: [{ path: ['person'], code: 'UNKNOWN' }],
    });
    expect(await assign(units.housing, people.housingOfficer.personId)).toMatchObject({
      state: 'ASSIGNED',
      holderUnitId: units.housing,
      assigneeId: people.housingOfficer.personId,
    });
  });

  it("can go to the estate's property company also when only the grid is known", async () => {
    const { services, people, units, places } = here;
    const { appeal } = await here.appeal({ placeId: places.grid });
    const row = await acceptAppeal(services, people.secretary, { appealId: appeal.id });
    const offered = (await assignableUnits(services, people.secretary, row)).map(({ id }) => id);
    expect(offered).toEqual([
      units.committee,
      units.office,
      units.districtOffice,
      units.housing,
      units.property,
    ]);
    const colleagues = await assignablePeople(services, people.secretary, row, units.property);
    expect(colleagues.map(({ id }) => id)).toEqual([people.propertyManager.personId]);
    expect(await assignablePeople(services, people.secretary, row, units.nextCommittee)).toEqual([]);
  });

  it('is handed on by who only holds it to a colleague, and not beyond the unit', async () => {
    const { services, people, units } = here;
    const { appeal } = await here.appeal();
    await acceptAppeal(services, people.secretary, { appealId: appeal.id });
    const to = (unitId: string, actor = people.propertyManager) =>
      assignAppeal(services, actor, { appealId: appeal.id, unitId });
    const row = await to(units.property, people.secretary);
    expect((await assignableUnits(services, people.propertyManager, row)).map(({ id }) => id)).toEqual([
      units.property,
    ]);
    expect(await assignablePeople(services, people.propertyManager, row, units.committee)).toEqual([]);
    await expect(to(units.office)).rejects.toThrow('may not assignToAnyUnit');
    expect(await to(units.property)).toMatchObject({ holderUnitId: units.property });
  });

  it('never goes to whom it is about, nor to whom a second role ties to the unit', async () => {
    const { services, people, units } = here;
    const { appeal } = await here.appeal({ aboutUnitId: units.property });
    await acceptAppeal(services, people.secretary, { appealId: appeal.id });
    const assign = assignAppeal(services, people.secretary, { appealId: appeal.id, unitId: units.property });
    await expect(assign).rejects.toMatchObject({
      fields: [{ path: ['unit'], code: 'CONFLICT_OF_INTEREST' }],
    });
    const tied = await here.staff('许兼任', 'GRID_MEMBER', { placeId: here.places.grid }, units.committee);
    await grantRole(services, system, {
      personId: tied.personId,
      role: 'PROPERTY_STAFF',
      organizationId: units.property,
    });
    const toTied = { appealId: appeal.id, unitId: units.committee, personId: tied.personId };
    await expect(assignAppeal(services, people.secretary, toTied)).rejects.toMatchObject({
      fields: [{ path: ['person'], code: 'UNKNOWN' }],
    });
    const later = await here.appeal({ aboutUnitId: units.property });
    const { data } = await services.database.appealEvent.findFirstOrThrow({
      where: { appealId: later.appeal.id, type: 'ROUTED' },
    });
    expect(JSON.stringify(data)).toContain(people.gridMember.personId);
    expect(JSON.stringify(data)).not.toContain(tied.personId);
  });

  it('what one does not see is not found; what one sees but may not do is forbidden; the rest is told', async () => {
    const { services, people } = here;
    const { appeal } = await here.appeal();
    const appealId = appeal.id;
    await expect(acceptAppeal(services, people.nextSecretary, { appealId })).rejects.toBeInstanceOf(NotFound);
    await expect(acceptAppeal(services, people.secretary, { appealId: newId() })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(startAppeal(services, people.officer, { appealId })).rejects.toBeInstanceOf(Forbidden);
    const early = startAppeal(services, people.secretary, { appealId });
    await expect(early).rejects.toBeInstanceOf(IllegalStep);
    await expect(early).rejects.toMatchObject({
      state: 'SUBMITTED',
      legalSteps: expect.arrayContaining(['ROUTE', 'ACCEPT', 'DECLINE', 'ADD_NOTE', 'PUBLISH']),
    });
    expect(await services.database.appealEvent.count({ where: { appealId } })).toBe(2);
  });

  it('the reporter can add photos, and only to the own appeal', async () => {
    const { services, tenantId } = here;
    const { appeal, participantId } = await here.appeal();
    const reporter = { kind: 'participant', tenantId, appealId: appeal.id, participantId } as const;
    const photo = await storedPhoto(here, reporter);
    expect((await addPhoto(services, reporter, { photoIds: [photo] })).version).toBe(3);
    await expect(addPhoto(services, reporter, { photoIds: [] })).rejects.toMatchObject({
      fields: [{ path: ['photoIds'], code: 'REQUIRED' }],
    });
    const other = await here.appeal();
    const foreign = { ...reporter, appealId: other.appeal.id };
    const stolen = await storedPhoto(here, here.site);
    await expect(addPhoto(services, foreign, { photoIds: [stolen] })).rejects.toMatchObject({
      fields: [{ path: ['photoIds', '0'], code: 'UNKNOWN' }],
    });
  });
});
