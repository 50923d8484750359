import type {
  AddMeasurementInput,
  ContactChannel,
  LogContactInput,
  RecordPraiseInput,
  RecordSiteVisitInput,
  SetAffectedPlacesInput,
  SiteVisitResult,
} from '@linli/client/generated/graphql';
import { type MockAppeal, photoFace, stepsOf } from './appeal.ts';
import { mint } from './localized.ts';
import { happen } from './mutations.ts';
import { type MockUnit, personFace, unitFace } from './neighbourhood.ts';
import { type MockPlace, placeFace } from './places.ts';
import { face } from './queries.ts';
import { allPlaces, type World } from './world.ts';

/** What staff entered about an appeal besides its steps. */
export interface MockThread {
  contacts: {
    id: string;
    channel: ContactChannel;
    count: number;
    contactedAt: string;
    text: string | null;
    unit: MockUnit | null;
    participant: string | null;
  }[];
  visits: {
    id: string;
    visitedAt: string;
    result: SiteVisitResult;
    hypothesis: string;
    test: string;
    finding: string | null;
  }[];
  measurements: { id: string; quantity: string; value: number; unit: string; measuredAt: string }[];
  affected: MockPlace[];
  praises: { id: string; channel: ContactChannel | null; text: string; praisedAt: string }[];
}

export function newThread(): MockThread {
  return { contacts: [], visits: [], measurements: [], affected: [], praises: [] };
}

/** The same as the API tells it. */
export function threadFace(it: MockAppeal): Record<string, unknown> {
  const thread = it.thread ?? newThread();
  return {
    viewerCanAddEntry: stepsOf(it).includes('ADD_ENTRY'),
    contacts: thread.contacts.map((one) => ({
      __typename: 'ContactEntry',
      ...one,
      unit: one.unit && unitFace(one.unit),
      participant: one.participant && {
        __typename: 'Participant',
        id: one.participant,
        role: one.participant === it.participants[0]?.id ? 'REPORTER' : 'SUPPORTER',
      },
    })),
    contactCounts: ({ from }: { from?: string | null }) => {
      const counted = new Map<ContactChannel, number>();
      for (const { channel, count, contactedAt } of thread.contacts) {
        if (!from || contactedAt.slice(0, 10) >= from)
          counted.set(channel, (counted.get(channel) ?? 0) + count);
      }
      return [...counted]
        .map(([channel, count]) => ({ __typename: 'ContactCount', channel, count }))
        .toSorted((a, b) => b.count - a.count);
    },
    siteVisits: thread.visits.map((one) => ({
      __typename: 'SiteVisit',
      ...one,
      person: it.assignee && personFace(it.assignee),
      photosBefore: it.photos.slice(0, 1).map(photoFace),
      photosAfter: [],
    })),
    measurements: thread.measurements.map((one) => ({ __typename: 'Measurement', ...one, place: null })),
    affectedPlaces: thread.affected.map(placeFace),
    praises: thread.praises.map((one) => ({
      __typename: 'Praise',
      ...one,
      unit: it.holder && unitFace(it.holder),
      person: it.assignee && personFace(it.assignee),
    })),
  };
}

/** Entries as the server takes them, for the played neighbourhood. */
export function threadRoot(world: World) {
  const enter = (
    payload: string,
    { id }: { id: string | number },
    change: (thread: MockThread, at: string) => void,
  ) => {
    const appeal = world.appeals.find((one) => one.id === id);
    if (!appeal) return { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到这件诉求。' };
    const event = happen(appeal, 'ADD_ENTRY', world, null);
    appeal.thread ??= newThread();
    change(appeal.thread, event.at);
    world.changed(appeal);
    return { __typename: payload, appeal: face(appeal, world) };
  };
  return {
    logContact: ({ input }: { input: LogContactInput }) =>
      enter('LogContactPayload', input, ({ contacts }, at) => {
        const units = [world.committee, world.office, world.property, world.heating];
        contacts.unshift({
          id: mint('ContactEntry'),
          channel: input.channel,
          count: input.count ?? 1,
          contactedAt: input.contactedAt ?? at,
          text: input.text ?? null,
          unit: units.find((unit) => unit.id === input.unit) ?? null,
          participant: input.participant ? String(input.participant) : null,
        });
      }),
    recordSiteVisit: ({ input }: { input: RecordSiteVisitInput }) =>
      enter('RecordSiteVisitPayload', input, ({ visits }, at) => {
        const { hypothesis, test, result, finding = null, visitedAt } = input;
        visits.push({ id: mint('SiteVisit'), hypothesis, test, result, finding, visitedAt: visitedAt ?? at });
      }),
    addMeasurement: ({ input }: { input: AddMeasurementInput }) =>
      enter('AddMeasurementPayload', input, ({ measurements }, at) => {
        const { quantity, value, unit, measuredAt } = input;
        measurements.push({ id: mint('Measurement'), quantity, value, unit, measuredAt: measuredAt ?? at });
      }),
    setAffectedPlaces: ({ input }: { input: SetAffectedPlacesInput }) =>
      enter('SetAffectedPlacesPayload', input, (thread) => {
        thread.affected = allPlaces(world.city).filter(({ id }) => input.places.includes(id));
      }),
    recordPraise: ({ input }: { input: RecordPraiseInput }) =>
      enter('RecordPraisePayload', input, ({ praises }, at) => {
        const { channel, text, praisedAt } = input;
        praises.push({ id: mint('Praise'), channel, text, praisedAt: praisedAt ?? at });
      }),
    places: ({
      filter,
    }: {
      filter?: { in?: { in: string } | null; kind?: { eq?: string } | null } | null;
    }) => {
      const root = allPlaces(world.city).find(({ id }) => id === filter?.in?.in) ?? world.city;
      const found = allPlaces(root).filter(({ kind }) => !filter?.kind?.eq || kind === filter.kind.eq);
      return {
        nodes: found.map(placeFace),
        totalCount: found.length,
        pageInfo: { hasNextPage: false, endCursor: null },
      };
    },
  };
}
