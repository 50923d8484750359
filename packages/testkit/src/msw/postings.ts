import type {
  CheckInInput,
  CoverageRuleInput,
  CreateBatchInput,
  CreatePostingInput,
  NominateCandidateInput,
  PlanWeekInput,
  SetPostingFocusInput,
} from '@linli/client/generated/graphql';
import { postingSentences } from '@linli/core/errors/postingMessages';
import { connection } from './connection.ts';
import { type Asking, mint } from './localized.ts';
import { type MockPlace, within } from './places.ts';
import { dayFromNow, isRunning, postingsOf } from './postingBook.ts';
import { batchFace, coveredFace, postingFace } from './postingFaces.ts';
import { allPlaces, type World } from './world.ts';

interface Page {
  first?: number | null;
  after?: string | null;
}

interface Filter {
  in?: { in: string } | null;
  running?: boolean | null;
  mine?: boolean | null;
}

/** A batch or a posting by its id. */
export function postingNode(world: World, id: string): Record<string, unknown> | null {
  const { batches, postings } = postingsOf(world);
  const batch = batches.find((one) => one.id === id);
  const posting = postings.find((one) => one.id === id);
  return (batch && batchFace(world, batch)) ?? (posting && postingFace(world, posting)) ?? null;
}

export function postingRoot(world: World) {
  const book = postingsOf(world);
  const missing = { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到。' };
  const placeOf = (id: unknown) => allPlaces(world.city).find((one) => one.id === id);
  const batchOf = (id: unknown) => book.batches.find((one) => one.id === id);
  const categoriesOf = (ids: readonly unknown[]) => world.categories.filter(({ id }) => ids.includes(id));
  const changed = (__typename: string, id: unknown) => {
    const posting = book.postings.find((one) => one.id === id);
    return posting ? { __typename, posting: postingFace(world, posting) } : missing;
  };
  return {
    postings: ({ filter, ...page }: Page & { filter?: Filter | null }) => {
      const at = filter?.in ? placeOf(filter.in.in) : null;
      const found = book.postings.filter(
        (one) =>
          (!at || within(one.community, at)) &&
          (!filter?.mine || one.candidate.person === world.viewer) &&
          (filter?.running == null || filter.running === isRunning(one)),
      );
      return connection(
        found
          .toSorted((one, other) => other.from.localeCompare(one.from))
          .map((one) => postingFace(world, one)),
        page,
      );
    },
    batches: (page: Page) =>
      world.organizes
        ? connection(
            book.batches.toReversed().map((one) => batchFace(world, one)),
            page,
          )
        : null,
    batchCoverage: ({ rule }: { rule: CoverageRuleInput }) => found(world, rule),
    createBatch: ({ input }: { input: CreateBatchInput }, { locale }: Asking) => {
      const covered = found(world, input.rule).map(({ place }) => place);
      if (covered.length === 0) return refusal('rule', 'MATCHES_NOTHING', locale);
      const words = { zh: input.name.zh, en: input.name.en ?? input.name.zh };
      const { kind, number, startsOn, rule } = input;
      const batch = {
        id: mint('Batch'),
        kind,
        number,
        words,
        startsOn,
        rule,
        covered,
        candidates: [],
        quoted: [],
      };
      book.batches.push(batch);
      return { __typename: 'CreateBatchPayload', batch: batchFace(world, batch) };
    },
    nominateCandidate: ({ input }: { input: NominateCandidateInput }) => {
      const batch = batchOf(input.batch);
      const units = [world.committee, world.office, world.property, world.heating];
      const person = units.flatMap(({ people }) => people).find(({ id }) => id === input.person);
      if (!batch || !person) return missing;
      const expertise = categoriesOf(input.expertise ?? []);
      batch.candidates.push({ id: mint('BatchCandidate'), person, homeKind: input.homeKind, expertise });
      return { __typename: 'NominateCandidatePayload', batch: batchFace(world, batch) };
    },
    createPosting: ({ input }: { input: CreatePostingInput }, { locale }: Asking) => {
      const batch = book.batches.find(({ candidates }) =>
        candidates.some(({ id }) => id === input.candidate),
      );
      const candidate = batch?.candidates.find(({ id }) => id === input.candidate);
      const community = placeOf(input.community);
      if (!batch || !candidate || !community) return missing;
      const taken = book.postings.some(
        (one) => one.community === community && one.from <= input.to && input.from <= one.to,
      );
      if (taken) return refusal('community', 'OVERLAPS', locale);
      const focus = (input.focus ?? []).map(({ title, category }) => ({
        title,
        category: categoriesOf([category])[0] ?? null,
      }));
      const { from, to, weeklyDays } = input;
      const id = mint('Posting');
      const attendance = { planned: [], checkIns: new Map<string, string>() };
      const term = { from, to, weeklyDays: weeklyDays ?? 2 };
      book.postings.push({ id, batch, candidate, community, focus, ...term, ...attendance });
      return changed('CreatePostingPayload', id);
    },
    setPostingFocus: ({ input }: { input: SetPostingFocusInput }) => {
      const posting = book.postings.find(({ id }) => id === input.posting);
      if (posting) {
        posting.focus = input.focus.map(({ title, category }) => ({
          title,
          category: categoriesOf([category])[0] ?? null,
        }));
      }
      return changed('SetPostingFocusPayload', input.posting);
    },
    planWeek: ({ input }: { input: PlanWeekInput }) => {
      const posting = book.postings.find(({ id }) => id === input.posting);
      if (posting) posting.planned = [...input.days];
      return changed('PlanWeekPayload', input.posting);
    },
    checkIn: ({ input: { posting: id, point } }: { input: CheckInInput }, { locale }: Asking) => {
      const posting = book.postings.find((one) => one.id === id);
      const [west, south, east, north] = posting?.community.box ?? [0, 0, 0, 0];
      const isThere = west <= point.lng && point.lng <= east && south <= point.lat && point.lat <= north;
      if (posting && !isThere) {
        const middle = { lng: (west + east) / 2, lat: (south + north) / 2 };
        const metres = Math.hypot(point.lng - middle.lng, point.lat - middle.lat) * 100_000;
        return refusal('point', 'TOO_FAR', locale, { metres });
      }
      posting?.checkIns.set(dayFromNow(0), new Date().toISOString());
      return changed('CheckInPayload', id);
    },
  };
}

/** The communities that a rule finds, the most appeals first; all lie in the one street. */
function found(world: World, { minReceived, perStreet, total }: CoverageRuleInput) {
  const communities: MockPlace[] = [world.east, world.west];
  return communities
    .map((place) => ({ place, ...coveredFace(world, place) }))
    .filter(({ received }) => received >= (minReceived ?? 1))
    .toSorted((one, other) => other.received - one.received)
    .slice(0, Math.min(perStreet ?? 2, total ?? 2));
}

/** As the API says it. */
function refusal(field: string, code: string, locale: string, params: Record<string, number> = {}) {
  const sentences = postingSentences[`${field}:${code}`] ?? postingSentences[code];
  const message = sentences?.[locale.startsWith('en') ? 'en' : 'zh'](params) ?? code;
  return {
    __typename: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message,
    fields: [{ path: [field], code, message }],
  };
}
