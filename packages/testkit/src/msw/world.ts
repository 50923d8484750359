import type { AppealFilter } from '@linli/client/generated/graphql';
import { openStates } from '@linli/core/appeals/machine';
import { isOverdue, type MockAppeal, type MockCategory, type MockPhoto } from './appeal.ts';
import { type MockAuditEvent, trail } from './audit.ts';
import type { Words } from './localized.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';
import { type MockPlace, within } from './places.ts';
import { type MockPortal, portals } from './portalClients.ts';
import { type MockSession, sessions } from './sessions.ts';
import { type MockMember, members } from './staff.ts';
import { categories, stories, tell } from './stories.ts';

type Listener = (appeal: MockAppeal) => void;

export interface World extends Neighbourhood {
  categories: MockCategory[];
  appeals: MockAppeal[];
  photos: Map<string, MockPhoto>;
  signedIn: boolean;
  sessions: MockSession[];
  members: MockMember[];
  portals: MockPortal[];
  audit: MockAuditEvent[];
  /** What is wrong with the next step's input, as the API would find it. */
  faults: { path: string[]; code: string; message: string }[];
  /** Where the viewer has a person; the first one is the neighbourhood's. */
  tenants: { code: string; words: Words }[];
  /** At which places the viewer holds a role. */
  serves: MockPlace[];
  /** Whether the settlement period that runs has no return visit yet. */
  nobodyAsked: boolean;
  /** Whether the viewer administers the place and reads no appeal. */
  administers: boolean;
  /** Whether the viewer sends secretaries out in the district. */
  organizes: boolean;
  /** Whether the viewer is the secretary of the first community. */
  isPosted: boolean;
  /** Who looks: the street officer. */
  viewer: Neighbourhood['people']['he'];
  changed: (appeal: MockAppeal) => void;
  /** Hears of one appeal, or of all of them. */
  listen: (listener: Listener, appealId: string | null) => () => void;
  isHeard: (appealId: string | null) => boolean;
}

export function createWorld(now = Date.now()): World {
  const here = neighbourhood();
  const all = categories();
  const listeners = new Map<Listener, string | null>();
  return {
    ...here,
    categories: all,
    appeals: stories(here, all).map((story) => tell(story, here, now)),
    photos: new Map(),
    signedIn: false,
    tenants: [{ code: 'linxi', words: { zh: '临溪区', en: 'Linxi District' } }],
    serves: [here.street],
    sessions: sessions(now),
    members: members(here, now),
    portals: portals(here.street, now),
    audit: trail(here.people.zhao, now),
    faults: [],
    nobodyAsked: false,
    administers: false,
    organizes: false,
    isPosted: false,
    viewer: here.people.he,
    changed: (appeal) => {
      for (const listener of listeners.keys()) listener(appeal);
    },
    listen: (listener, appealId) => {
      listeners.set(listener, appealId);
      return () => listeners.delete(listener);
    },
    isHeard: (appealId) => [...listeners.values()].includes(appealId),
  };
}

export function allPlaces(top: MockPlace): MockPlace[] {
  return [top, ...top.inside.flatMap(allPlaces)];
}

/** The filters that a portal uses; what the contract allows besides is refused loudly instead of ignored. */
export function matches(appeal: MockAppeal, filter: AppealFilter, world: World): boolean {
  const now = Date.now();
  const tests: { [Key in keyof Required<AppealFilter>]?: () => boolean } = {
    place: () => {
      const place = allPlaces(world.city).find((one) => one.id === filter.place?.in);
      return place !== undefined && within(appeal.place, place);
    },
    state: () =>
      (!filter.state?.eq || appeal.state === filter.state.eq) &&
      (!filter.state?.in || filter.state.in.includes(appeal.state)) &&
      !filter.state?.notIn?.includes(appeal.state),
    ledger: () => filter.ledger?.eq === (appeal.inherited ? 'STOCK' : 'NEW'),
    open: () => openStates.includes(appeal.state) === filter.open,
    overdue: () => (isOverdue(appeal, now) && openStates.includes(appeal.state)) === filter.overdue,
    triage: () => (appeal.place === null) === filter.triage,
    assignedToMe: () =>
      (appeal.assignee === world.viewer || appeal.holder === world.viewer.unit) === filter.assignedToMe,
    text: () => `${appeal.title}${appeal.text}`.includes(filter.text?.contains ?? ''),
    code: () => appeal.code === filter.code?.eq,
    category: () => appeal.category?.id === filter.category?.eq,
    holder: () => appeal.holder?.id === filter.holder?.eq,
    and: () => (filter.and ?? []).every((one) => matches(appeal, one, world)),
    or: () => (filter.or ?? []).some((one) => matches(appeal, one, world)),
  };
  return Object.entries(filter).every(([key, value]) => {
    if (value === null || value === undefined) return true;
    const test = tests[key as keyof AppealFilter];
    if (!test) throw new Error(`the mock does not know the filter "${key}"`);
    return test();
  });
}

/** Overdue first, then due soonest, then the oldest. */
export function byUrgency(a: MockAppeal, b: MockAppeal): number {
  const due = (it: MockAppeal) =>
    it.resolvedAt || !it.dueAt ? Number.POSITIVE_INFINITY : Date.parse(it.dueAt);
  return Math.sign(due(a) - due(b)) || a.recordedAt.localeCompare(b.recordedAt);
}

/** At a place, or of everything there is. */
export function counts(place: MockPlace | null, world: World) {
  const here = world.appeals.filter((one) => place === null || within(one.place, place));
  const number = (filter: AppealFilter) => here.filter((one) => matches(one, filter, world)).length;
  const soon = Date.now() + 24 * 3_600_000;
  return {
    triage: world.appeals.filter((one) => one.place === null).length,
    submitted: number({ state: { eq: 'SUBMITTED' } }),
    mine: number({ assignedToMe: true, open: true }),
    overdue: number({ overdue: true }),
    dueSoon: here.filter(
      (one) => !one.resolvedAt && one.dueAt && Date.parse(one.dueAt) < soon && !isOverdue(one, Date.now()),
    ).length,
    open: number({ open: true }),
    toVerify: number({ state: { eq: 'RESOLVED' } }),
  };
}
