import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../src/actor.ts';
import { routeAppeal } from '../src/appeals/route.ts';
import type { SubmitInput } from '../src/appeals/submission/input.ts';
import { submitAppeal } from '../src/appeals/submit.ts';
import { visibleAppeal } from '../src/appeals/visible.ts';
import { installDefaultCategories } from '../src/categories/installDefaults.ts';
import { Forbidden, InvalidInput, NotFound } from '../src/errors/errors.ts';
import { newId } from '../src/ids.ts';
import { consent } from '../src/sites/consent.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';
import { storedPhoto } from './photos.ts';

describe('filing an appeal', () => {
  let here: Neighbourhood;
  const category = new Map<string, string>();
  beforeAll(async () => {
    here = await neighbourhood();
    await installDefaultCategories(here.services, system, here.tenantId);
    for (const { id, code } of await here.services.database.category.findMany()) category.set(code, id);
  });
  afterAll(() => here.database.close());

  const submit = (input: Partial<SubmitInput> = {}) =>
    submitAppeal(here.services, here.site, {
      clientId: newId(),
      kind: 'HELP',
      text: '地下室的灯坏了。',
      placeId: here.places.building,
      ...input,
    });
  const faultsOf = async (attempt: Promise<unknown>) => {
    const error = await attempt.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(InvalidInput);
    return error instanceof InvalidInput ? error.fields : [];
  };

  it('names everything that is wrong at once, and stores nothing', async () => {
    const before = await here.services.database.appeal.count();
    const faults = await faultsOf(
      submit({
        text: '字'.repeat(10_001),
        title: '题'.repeat(101),
        categoryId: newId(),
        placeId: newId(),
        aboutUnitId: newId(),
        occurredAt: new Date('2026-03-02T03:00:00Z'),
        photoIds: [newId()],
        contact: { phone: '12', consentVersion: 'of another firm' },
      }),
    );
    expect(faults.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['text', 'TOO_LONG'],
      ['title', 'TOO_LONG'],
      ['category', 'UNKNOWN'],
      ['place', 'UNKNOWN'],
      ['aboutUnit', 'UNKNOWN'],
      ['occurredAt', 'IN_THE_FUTURE'],
      ['photoIds.0', 'UNKNOWN'],
      ['contact.phone', 'INVALID'],
      ['contact.consentVersion', 'UNKNOWN'],
    ]);
    expect(await here.services.database.appeal.count()).toBe(before);
  });

  it('takes emoji, right-to-left text and NUL, and keeps what can be read', async () => {
    const { appeal } = await submit({ text: '漏水了😭\u0000\nמים בחניה 👨‍👩‍👧‍👦' });
    const content = await here.services.database.appealContent.findUniqueOrThrow({
      where: { appealId: appeal.id },
    });
    expect(content).toMatchObject({
      text: '漏水了😭\nמים בחניה 👨‍👩‍👧‍👦',
      title: '漏水了😭 מים בחניה 👨‍👩‍👧‍👦',
    });
  });

  it('keeps photos, contact and consent', async () => {
    const photoId = await storedPhoto(here, here.site);
    const { appeal, participantId } = await submit({
      photoIds: [photoId],
      contact: { name: '张三', phone: '13800000000', consentVersion: consent.version },
      locale: 'en-GB',
    });
    const participant = await here.services.database.participant.findUniqueOrThrow({
      where: { id: participantId },
      include: { contact: true },
    });
    expect(participant).toMatchObject({ role: 'REPORTER', consentVersion: consent.version, locale: 'en' });
    expect(participant.contact).not.toBeNull();
    const photo = await here.services.database.photo.findUniqueOrThrow({ where: { id: photoId } });
    expect(photo).toMatchObject({ appealId: appeal.id, use: 'REPORT', publishedAt: null });
    // The same photo cannot serve a second appeal.
    expect(await faultsOf(submit({ photoIds: [photoId] }))).toMatchObject([
      { path: ['photoIds', '0'], code: 'DUPLICATE' },
    ]);
  });

  it('a robot that fills in the hidden field sees a success, and nothing is stored', async () => {
    const before = await here.services.database.appeal.count();
    const caught = await submit({ website: 'https://spam.example' });
    expect(caught).toMatchObject({ stored: false, appeal: { state: 'SUBMITTED' } });
    expect(caught.receipt.url).toBe(
      `https://linli.example/a/${caught.receipt.code}#${caught.receipt.secret}`,
    );
    expect(await here.services.database.appeal.count()).toBe(before);
  });

  it('who smells gas is sent out of the house, in both languages', async () => {
    const answers = [{ key: 'smell', value: ['yes'] }];
    const faults = await faultsOf(submit({ categoryId: category.get('gas'), answers }));
    expect(faults).toMatchObject([{ path: ['answers', 'smell'], code: 'STOPPED' }]);
    expect(faults[0]?.params?.en).toMatch(/^Leave at once/);
  });

  it('the category brings class, route and version; lifts go to the property company, illegal building to the street', async () => {
    const lift = await submit({
      categoryId: category.get('elevator'),
      answers: [{ key: 'trapped', value: ['no'] }],
    });
    const shed = await submit({ categoryId: category.get('illegal-building') });
    await here.deliver();
    const find = (id: string) => visibleAppeal(here.services, here.people.officer, id);
    expect(await find(lift.appeal.id)).toMatchObject({
      deadlineClass: 'UTILITY',
      grade: 'SUPERVISED',
      holderUnitId: here.units.property,
      dispatchDueAt: new Date('2026-03-02T04:00:00Z'),
    });
    expect(await find(shed.appeal.id)).toMatchObject({
      deadlineClass: 'COMPLEX',
      holderUnitId: here.units.office,
      level: 'STREET',
    });
  });

  it('a complaint about the property company is not for its eyes, and one about the committee goes one level up', async () => {
    const { services, people, units } = here;
    const company = await submit({
      categoryId: category.get('elevator'),
      answers: [{ key: 'trapped', value: ['no'] }],
      aboutUnitId: units.property,
    });
    const committee = await submit({ aboutUnitId: units.committee });
    await here.deliver();
    expect(await visibleAppeal(services, people.officer, company.appeal.id)).toMatchObject({
      holderUnitId: units.committee,
    });
    await expect(visibleAppeal(services, people.propertyManager, company.appeal.id)).rejects.toBeInstanceOf(
      NotFound,
    );
    expect(await visibleAppeal(services, people.officer, committee.appeal.id)).toMatchObject({
      holderUnitId: units.office,
      level: 'STREET',
    });
    for (const member of [people.gridMember, people.gridLeader, people.secretary]) {
      await expect(visibleAppeal(services, member, committee.appeal.id)).rejects.toBeInstanceOf(NotFound);
    }
    const routed = await services.database.appealEvent.findFirstOrThrow({
      where: { appealId: committee.appeal.id, type: 'ROUTED' },
    });
    expect(routed.data).toMatchObject({ people: [people.officer.personId] });
  });

  it("is told to the grid's people, or to the community's where the grid has none", async () => {
    const peopleOf = async (placeId: string) => {
      const { appeal } = await submit({ placeId });
      await here.deliver();
      const { data } = await here.services.database.appealEvent.findFirstOrThrow({
        where: { appealId: appeal.id, type: 'ROUTED' },
      });
      return (data as { people: string[] }).people.sort();
    };
    const { gridMember, gridLeader, secretary } = here.people;
    expect(await peopleOf(here.places.building)).toEqual([gridMember.personId, gridLeader.personId].sort());
    expect(await peopleOf(here.places.emptyGrid)).toEqual([secretary.personId]);
  });

  it('a point outside every grid waits in triage until a dispatcher routes it', async () => {
    const { services, people, units, places } = here;
    const { appeal } = await submit({ placeId: null, point: { lng: 0, lat: 0 } });
    await here.deliver();
    const lost = await visibleAppeal(services, people.officer, appeal.id);
    expect(lost).toMatchObject({ placeId: null, holderUnitId: null, state: 'SUBMITTED', version: 2 });
    await expect(visibleAppeal(services, people.gridMember, appeal.id)).rejects.toBeInstanceOf(NotFound);
    const placed = await routeAppeal(services, people.officer, {
      appealId: appeal.id,
      version: 2,
      placeId: places.nextGrid,
      categoryId: category.get('water-leak'),
    });
    expect(placed).toMatchObject({
      placeId: places.nextGrid,
      holderUnitId: units.nextCommittee,
      deadlineClass: 'UTILITY',
      dispatchDueAt: new Date('2026-03-02T04:00:00Z'),
    });
    expect(await visibleAppeal(services, people.nextSecretary, appeal.id)).toMatchObject({ version: 3 });
  });

  it('staff file for somebody at the desk, where they serve and nowhere else', async () => {
    const { services, people, places } = here;
    const input = {
      clientId: newId(),
      kind: 'HELP',
      text: '居民来居委会反映灯不亮',
      channel: 'MOBILE_DESK',
    } as const;
    const filed = await submitAppeal(services, people.secretary, { ...input, placeId: places.grid });
    expect(filed.appeal).toMatchObject({
      channel: 'MOBILE_DESK',
      submittedBy: `person:${people.secretary.personId}`,
    });
    const elsewhere = submitAppeal(services, people.secretary, {
      ...input,
      clientId: newId(),
      placeId: places.nextGrid,
    });
    await expect(elsewhere).rejects.toBeInstanceOf(Forbidden);
    await expect(submitAppeal(services, { kind: 'anonymous' }, input)).rejects.toBeInstanceOf(Forbidden);
  });

  it.each([
    ['title', 100],
    ['address', 200],
  ] as const)('a %s has at most %i characters', async (field, limit) => {
    const { appeal } = await submit({ [field]: '楼'.repeat(limit) });
    expect(appeal.state).toBe('SUBMITTED');
    expect(await faultsOf(submit({ [field]: '楼'.repeat(limit + 1) }))).toEqual([
      { path: [field], code: 'TOO_LONG', params: { limit, actual: limit + 1 } },
    ]);
  });

  it("without a place it is about the site's own", async () => {
    const { appeal } = await submit({ placeId: null });
    expect(appeal.placeId).toBe(here.places.estate);
  });

  it.each([
    ['n', '1996-03-02T02:00:00Z', true],
    ['n + 1', '1996-03-02T01:59:59Z', false],
  ])('a claimed time may lie thirty years back: %s', async (_, time, fine) => {
    const attempt = submit({ occurredAt: new Date(time) });
    if (fine) expect((await attempt).appeal.occurredAt).toEqual(new Date(time));
    else expect(await faultsOf(attempt)).toEqual([{ path: ['occurredAt'], code: 'OUT_OF_RANGE' }]);
  });
});
