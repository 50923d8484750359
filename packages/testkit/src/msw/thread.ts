import type {
  AddMeasurementInput,
  LogContactInput,
  RecordPraiseInput,
  RecordSiteVisitInput,
  SetAffectedPlacesInput,
} from '@linli/client/generated/graphql';
import { face } from './face.ts';
import { mint } from './localized.ts';
import { type MockThread, newThread } from './mockThread.ts';
import { happen } from './mutations.ts';
import { placeFace } from './places.ts';
import { allPlaces, type World } from './world.ts';

/** What staff entered about an appeal besides its steps. */
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
