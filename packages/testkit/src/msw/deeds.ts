import type {
  CreateCrossPostInput,
  DeedFilter,
  DeedInput,
  DutyRole,
  EndDutyMemberInput,
  NameDutyMemberInput,
  RecordDeedInput,
  ReviseDeedInput,
  WithdrawDeedInput,
} from '@linli/client/generated/graphql';
import { deedSentences } from '@linli/core/errors/deedMessages';
import { categoryFace } from './appeal.ts';
import { connection } from './connection.ts';
import { type Asking, mint } from './localized.ts';
import { type MockPerson, personFace } from './neighbourhood.ts';
import { type MockPlace, placeFace } from './places.ts';
import { dayFromNow } from './postingBook.ts';
import { allPlaces, type World } from './world.ts';

interface MockDuty {
  id: string;
  person: MockPerson;
  role: DutyRole;
  community: MockPlace;
  from: string;
  to: string | null;
}

interface MockDeed extends DeedInput {
  id: string;
  clientId: string;
  duty: MockDuty;
  said: { what: string; doneOn: string; reason: string | null; isWithdrawn: boolean }[];
}

interface MockPost {
  id: string;
  person: MockPerson;
  title: string;
  place: MockPlace;
  isDualMember: boolean;
  from: string;
}

const books = new WeakMap<World, { duties: MockDuty[]; deeds: MockDeed[]; posts: MockPost[] }>();

/** The viewer is publicist of the first community; nothing was done yet. */
function bookOf(world: World) {
  const known = books.get(world);
  if (known) return known;
  const duty = { person: world.viewer, community: world.east, from: dayFromNow(-60), to: null };
  const book = {
    duties: [{ ...duty, id: mint('DutyMember'), role: 'PUBLICIST' as const }],
    deeds: [],
    posts: [],
  };
  books.set(world, book);
  return book;
}

/** What the viewer is told of duties. */
export function dutiesOfViewer(world: World) {
  const reads = world.administers ? [] : world.serves.map(placeFace);
  const own = bookOf(world).duties.filter(({ person }) => person === world.viewer);
  return {
    duties: world.administers ? [] : own.map((one) => dutyFace(world, one)),
    deedPlaces: reads,
    dutyPlaces: reads,
  };
}

export function deedRoot(world: World) {
  const book = bookOf(world);
  const placeOf = (id: unknown) => allPlaces(world.city).find((one) => one.id === id);
  const people = [world.committee, world.office, world.property, world.heating].flatMap((one) => one.people);
  const counted = () => book.deeds.filter(({ said }) => !said.some(({ isWithdrawn }) => isWithdrawn));
  return {
    dutyMembers: () =>
      connection(
        book.duties.filter(({ to }) => !to).map((one) => dutyFace(world, one)),
        {},
      ),
    dutyCandidates: ({ name }: { name: string }) =>
      people.filter((one) => one.name.includes(name)).map(personFace),
    crossPosts: ({ filter }: { filter?: { mine?: boolean | null } | null }) =>
      connection(filter?.mine ? [] : book.posts.map(postFace), {}),
    deeds: ({ filter, ...page }: { filter: DeedFilter; first?: number; after?: string }) => {
      const within = ({ doneOn }: MockDeed) =>
        (!filter.from || doneOn >= filter.from) && (!filter.to || doneOn <= filter.to);
      return connection(
        book.deeds
          .filter(within)
          .toReversed()
          .map((one) => deedFace(world, one)),
        page,
      );
    },
    deedCounts: () =>
      (['PUBLICIST', 'FIGHTER', 'SERVICE', 'LIAISON', 'GUARDIAN'] as const).map((role) => {
        const of = counted().filter(({ duty }) => duty.role === role);
        return { role, deeds: of.length, tookPart: of.reduce((sum, one) => sum + (one.tookPart ?? 0), 0) };
      }),
    nameDutyMember: ({ input }: { input: NameDutyMemberInput }, { locale }: Asking) => {
      const person = people.find(({ id }) => id === input.person);
      const community = placeOf(input.community);
      const { role, from } = input;
      if (!person || !community) return missing;
      if (book.duties.some((one) => one.person === person && one.role === role))
        return refusal('role', 'OVERLAPS', locale);
      const duty = { id: mint('DutyMember'), person, community, role, from, to: input.to ?? null };
      book.duties.push(duty);
      return { __typename: 'NameDutyMemberPayload', member: dutyFace(world, duty) };
    },
    endDutyMember: ({ input }: { input: EndDutyMemberInput }) => {
      const duty = book.duties.find(({ id }) => id === input.member);
      if (!duty) return missing;
      duty.to = input.to;
      return { __typename: 'EndDutyMemberPayload', member: dutyFace(world, duty) };
    },
    createCrossPost: ({ input }: { input: CreateCrossPostInput }) => {
      const person = people.find(({ id }) => id === input.person);
      const place = placeOf(input.place);
      if (!person || !place) return missing;
      const { title, isDualMember = false, from } = input;
      const post = { id: mint('CrossPost'), person, title, place, isDualMember: isDualMember ?? false, from };
      book.posts.push(post);
      return { __typename: 'CreateCrossPostPayload', crossPost: postFace(post) };
    },
    recordDeed: ({ input }: { input: RecordDeedInput }) => {
      const duty = book.duties.find(({ id }) => id === input.member);
      if (!duty) return missing;
      const { what, doneOn } = input.deed;
      const said = [{ what, doneOn, reason: null, isWithdrawn: false }];
      const known = book.deeds.find(({ clientId }) => clientId === input.clientId);
      const deed = known ?? { id: mint('Deed'), clientId: String(input.clientId), duty, said, ...input.deed };
      if (!known) book.deeds.push(deed);
      return { __typename: 'RecordDeedPayload', deed: deedFace(world, deed) };
    },
    reviseDeed: ({ input }: { input: ReviseDeedInput }) => {
      const deed = book.deeds.find(({ id }) => id === input.id);
      if (!deed) return missing;
      const { what, doneOn } = input.deed;
      Object.assign(deed, input.deed).said.push({ what, doneOn, reason: input.reason, isWithdrawn: false });
      return { __typename: 'ReviseDeedPayload', deed: deedFace(world, deed) };
    },
    withdrawDeed: ({ input }: { input: WithdrawDeedInput }) => {
      const deed = book.deeds.find(({ id }) => id === input.id);
      if (!deed) return missing;
      const { what, doneOn } = deed;
      deed.said.push({ what, doneOn, reason: input.reason, isWithdrawn: true });
      return { __typename: 'WithdrawDeedPayload', deed: deedFace(world, deed) };
    },
  };
}

const missing = { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到。' };

/** As the API says it. */
function refusal(field: string, code: string, locale: string) {
  const message = deedSentences[`${field}:${code}`]?.[locale.startsWith('en') ? 'en' : 'zh']({}) ?? code;
  const fields = [{ path: [field], code, message }];
  return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message, fields };
}

function dutyFace(world: World, { person, community, ...duty }: MockDuty) {
  return {
    __typename: 'DutyMember',
    ...duty,
    person: personFace(person),
    community: placeFace(community),
    viewerCanEnd: true,
    viewerCanRecord: person === world.viewer,
  };
}

function deedFace(world: World, deed: MockDeed) {
  const { id, duty, doneOn, what, tookPart = null, category, said } = deed;
  const filed = world.categories.find((one) => one.id === category);
  const withdrawnAt = said.some(({ isWithdrawn }) => isWithdrawn) ? new Date().toISOString() : null;
  const own = duty.person === world.viewer;
  return {
    __typename: 'Deed',
    id,
    version: said.length,
    doneOn,
    what,
    tookPart,
    withdrawnAt,
    viewerCanRevise: own && withdrawnAt === null,
    member: dutyFace(world, duty),
    place: placeFace(duty.community),
    category: filed ? categoryFace(filed) : null,
    appeal: null,
    revisions: said
      .map((one, index) => ({ ...one, number: index + 1, tookPart, revisedAt: new Date().toISOString() }))
      .toReversed(),
  };
}

function postFace({ person, place, ...post }: MockPost) {
  const facts = { to: null, organization: null, viewerCanEnd: true };
  return { __typename: 'CrossPost', ...post, ...facts, person: personFace(person), place: placeFace(place) };
}
