import type { CreateSiteInput, ReviseSiteInput, TextInBothInput } from '@linli/client/generated/graphql';
import { normaliseOrigin } from '@linli/core/sites/origin';
import { connection } from './connection.ts';
import { localized, mint } from './localized.ts';
import { type MockUnit, unitFace } from './neighbourhood.ts';
import { type MockPlace, placeFace } from './places.ts';
import { allPlaces, type World } from './world.ts';

type Configuration = Pick<
  ReviseSiteInput,
  'title' | 'origins' | 'accent' | 'contact' | 'locales' | 'showsPublished' | 'categoryCodes' | 'lead'
>;

export type SiteChange = Partial<Configuration>;

interface MockSite {
  id: string;
  key: string;
  place: MockPlace;
  unit: MockUnit;
  set: Configuration;
  version: number;
  suspendedAt: string | null;
}

const worlds = new WeakMap<World, MockSite[]>();

function sitesOf(world: World): MockSite[] {
  const known = worlds.get(world);
  if (known) return known;
  const all: MockSite[] = [
    {
      id: mint('Site'),
      key: 'pk_live_8Xk2mQ7vT1nB4sYdC0aE5fGh',
      place: world.street,
      unit: world.viewer.unit,
      set: {
        title: { zh: '京铁家园', en: 'Jingtie Jiayuan' },
        origins: ['https://wuye.example'],
        accent: null,
        contact: 'OPTIONAL',
        locales: ['zh-CN', 'en'],
        showsPublished: true,
        categoryCodes: [],
        lead: null,
      },
      version: 1,
      suspendedAt: null,
    },
  ];
  worlds.set(world, all);
  return all;
}

/** Somebody else's change of the first. */
export function siteRevised(world: World, change: SiteChange): void {
  const [site] = sitesOf(world);
  if (site) Object.assign(site, { set: { ...site.set, ...change }, version: site.version + 1 });
}

export function siteRoot(world: World) {
  const all = sitesOf(world);
  const siteOf = (id: unknown) => all.find((one) => one.id === id) as MockSite;
  const told = (payload: string, site: MockSite) => ({ __typename: payload, site: face(site) });
  return {
    sites: () => connection(all.map(face), { first: 50 }),
    createSite: ({ input }: { input: CreateSiteInput }) => {
      const refused = refusal(input);
      if (refused) return refused;
      const place = allPlaces(world.city).find(({ id }) => id === input.place) as MockPlace;
      const site: MockSite = {
        id: mint('Site'),
        key: `pk_live_${all.length}`,
        place,
        unit: world.viewer.unit,
        set: input,
        version: 1,
        suspendedAt: null,
      };
      all.unshift(site);
      return told('CreateSitePayload', site);
    },
    reviseSite: ({ input }: { input: ReviseSiteInput }) => {
      const site = siteOf(input.site);
      const refused = refusal(input) ?? stale(site, input.version);
      if (refused) return refused;
      Object.assign(site, { set: input, version: site.version + 1 });
      return told('ReviseSitePayload', site);
    },
    suspendSite: ({ input }: { input: { site: string } }) => {
      const site = siteOf(input.site);
      Object.assign(site, { suspendedAt: new Date().toISOString(), version: site.version + 1 });
      return told('SuspendSitePayload', site);
    },
    resumeSite: ({ input }: { input: { site: string } }) => {
      const site = siteOf(input.site);
      Object.assign(site, { suspendedAt: null, version: site.version + 1 });
      return told('ResumeSitePayload', site);
    },
  };
}

export function siteNode(world: World, id: string) {
  const site = sitesOf(world).find((one) => one.id === id);
  return site ? face(site) : null;
}

/** One of these is refused by the server alone: which website it is, no form can know. */
function refusal({ origins }: Pick<Configuration, 'origins'>) {
  const at = origins.findIndex((origin) => origin === 'https://refused.example' || !normaliseOrigin(origin));
  if (at < 0) return null;
  const fields = [{ path: ['origins', String(at)], code: 'INVALID', message: '请填写网址。' }];
  return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message: '填写有误', fields };
}

function stale(site: MockSite, version: number | null | undefined) {
  if (version == null || version === site.version) return null;
  return {
    __typename: 'ConflictError',
    code: 'CONFLICT',
    message: '有人刚刚改过。',
    currentVersion: site.version,
  };
}

function face({ id, key, place, unit, set, version, suspendedAt }: MockSite) {
  const words = ({ zh, en }: TextInBothInput) => ({
    text: localized({ zh, en: en ?? zh }).text,
    all: () => [{ locale: 'zh', text: zh }, ...(en ? [{ locale: 'en', text: en }] : [])],
  });
  const { title, lead, origins, accent, contact, locales, showsPublished, categoryCodes } = set;
  return {
    __typename: 'Site',
    id,
    key,
    title: words(title),
    accent: accent ?? null,
    ...{ contact, locales, showsPublished },
    place: placeFace(place),
    organization: unitFace(unit),
    configuration: {
      origins,
      categoryCodes,
      lead: lead ? words(lead) : null,
      suspendedAt,
      version,
      createdAt: new Date().toISOString(),
    },
  };
}
