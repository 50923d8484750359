import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Neighbourhood, neighbourhood } from '../../test/neighbourhood.ts';
import { system } from '../actor.ts';
import { Forbidden, InvalidInput, OriginDenied, UnknownSite } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import { createOrganization } from '../organizations/create.ts';
import { endService } from '../organizations/serve.ts';
import { aboutChoices } from './about.ts';
import { siteByKey } from './byKey.ts';
import { consent, isConsentVersion } from './consent.ts';
import { createSite } from './create.ts';
import { normaliseOrigin, originAllowed } from './origin.ts';
import { sitePlaces } from './places.ts';

describe('an origin', () => {
  it.each([
    ['https://anju.example', 'https://anju.example'],
    ['https://ANJU.example:443/', 'https://anju.example'],
    ['http://localhost:4100', 'http://localhost:4100'],
    ['https://物业.example', 'https://xn--vhqz89f.example'],
    ['https://anju.example/page', null],
    ['https://*.example', null],
    ['https://user@anju.example', null],
    ['anju.example', null],
    ['null', null],
    ['file:///index.html', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%j is %j', (text, origin) => {
    expect(normaliseOrigin(text)).toBe(origin);
  });

  it('is compared whole: no suffix, no other port, no other scheme', () => {
    const site = { origins: ['https://anju.example'] };
    const allowed = (origin: string | null) => originAllowed(site, origin, 'https://linli.example');
    expect(allowed('https://anju.example')).toBe(true);
    for (const origin of [
      'http://anju.example',
      'https://anju.example:8443',
      'https://anju.example.evil.example',
      'https://evil-anju.example',
      'https://www.anju.example',
      'null',
      '',
      null,
    ]) {
      expect(allowed(origin), String(origin)).toBe(false);
    }
  });

  it('of the hosted pages is always allowed, and an empty list allows no other', () => {
    expect(originAllowed({ origins: [] }, 'https://linli.example', 'https://linli.example')).toBe(true);
    expect(originAllowed({ origins: [] }, 'https://anju.example', 'https://linli.example')).toBe(false);
  });
});

describe('a site', () => {
  let here: Neighbourhood;
  beforeAll(async () => {
    here = await neighbourhood();
  });
  afterAll(() => here.database.close());

  const input = () => ({
    tenantId: here.tenantId,
    organizationId: here.units.property,
    placeId: here.places.estate,
    title: { zh: '安居物业' },
    origins: ['https://Anju.example/', 'https://anju.example'],
  });

  it('is opened by its key on its own pages only', async () => {
    const site = await createSite(here.services, system, input());
    expect(site.key).toMatch(/^pk_live_[\w-]{24}$/);
    expect(site.origins).toEqual(['https://anju.example']);
    const opened = await siteByKey(here.services, site.key, 'https://anju.example');
    expect(opened.actor).toEqual({ kind: 'site', tenantId: here.tenantId, siteId: site.id });
    await expect(siteByKey(here.services, site.key, 'https://evil.example')).rejects.toThrow(OriginDenied);
    await expect(siteByKey(here.services, site.key, null)).rejects.toThrow(OriginDenied);
    await expect(siteByKey(here.services, 'pk_live_unknown', 'https://anju.example')).rejects.toThrow(
      UnknownSite,
    );
    await here.services.database.site.update({
      where: { id: site.id },
      data: { disabledAt: here.clock.now() },
    });
    await expect(siteByKey(here.services, site.key, 'https://anju.example')).rejects.toThrow(UnknownSite);
  });

  it('is made by those who administer its place, with every fault named', async () => {
    await expect(createSite(here.services, here.people.secretary, input())).rejects.toThrow(Forbidden);
    await expect(createSite(here.services, here.site, input())).rejects.toThrow(Forbidden);
    const made = await createSite(here.services, here.people.officer, { ...input(), mode: 'test' });
    expect(made.key).toMatch(/^pk_test_/);
    const audit = await here.services.database.auditEvent.findFirst({ where: { targetId: made.id } });
    expect(audit).toMatchObject({ action: 'sites.create', actorId: here.people.officer.personId });
    const wrong = {
      ...input(),
      organizationId: newId(),
      title: { zh: ' ' },
      origins: ['https://ok.example', 'ok.example'],
      accent: 'green',
    };
    const error = await createSite(here.services, system, wrong).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InvalidInput);
    expect((error as InvalidInput).fields).toEqual([
      { path: ['organizationId'], code: 'UNKNOWN' },
      { path: ['title', 'zh'], code: 'REQUIRED' },
      { path: ['origins', '1'], code: 'INVALID' },
      { path: ['accent'], code: 'INVALID' },
    ]);
  });

  it('of an estate offers the estate, its buildings and the grids they lie in', async () => {
    const { places } = here;
    const listed = await sitePlaces(here.services, { placeId: places.estate });
    expect(listed.map(({ id, kind, parentId }) => ({ id, kind, parentId }))).toEqual([
      { id: places.grid, kind: 'GRID', parentId: null },
      { id: places.estate, kind: 'ESTATE', parentId: null },
      { id: places.building, kind: 'BUILDING', parentId: places.estate },
    ]);
    const inCommunity = await sitePlaces(here.services, { placeId: places.community });
    expect(inCommunity.map(({ id }) => id).sort()).toEqual(
      [places.grid, places.emptyGrid, places.estate, places.building].sort(),
    );
  });

  it('names whom an appeal can be about: units of the place, of what is in it and of what is above it', async () => {
    const { services, tenantId, units, places } = here;
    const names = async (placeId: string) =>
      (await aboutChoices(services, { placeId, tenantId })).map((unit) => (unit.name as { zh: string }).zh);
    expect(await names(places.estate)).toEqual(['安居物业', '万源南里社区居委会', '大红门街道办事处']);
    expect(await names(places.nextGrid)).toEqual(['景铁嘉园社区居委会', '大红门街道办事处']);
    await createOrganization(services, system, {
      tenantId,
      kind: 'OWNERS_COMMITTEE',
      name: { zh: '万源南里业委会' },
      serves: [places.estate],
    });
    await endService(services, system, { tenantId, organizationId: units.property, placeId: places.estate });
    expect(await names(places.estate)).toEqual(['万源南里社区居委会', '万源南里业委会', '大红门街道办事处']);
  });

  it('asks for consent in Chinese and English, by version', () => {
    expect(Object.keys(consent.text)).toEqual(['zh', 'en']);
    expect(isConsentVersion(consent.version)).toBe(true);
    expect(isConsentVersion('made-up')).toBe(false);
  });
});
