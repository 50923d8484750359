import type { ContactChannel } from '@linli/client/generated/graphql';
import { type MockAppeal, photoFace, stepsOf } from './appeal.ts';
import { newThread } from './mockThread.ts';
import { personFace, unitFace } from './neighbourhood.ts';
import { placeFace } from './places.ts';

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
      verifies: false,
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
