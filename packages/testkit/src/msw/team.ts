import type { PublishTeamMemberInput, Role, UnpublishTeamMemberInput } from '@linli/client/generated/graphql';
import { localized, type Words } from './localized.ts';
import { type MockPerson, personFace } from './neighbourhood.ts';
import { type MockPlace, placeFace } from './places.ts';
import { allPlaces, type World } from './world.ts';

interface MockPost {
  person: MockPerson;
  role: Role;
  place: MockPlace;
  published: { name: string; phone: string | null; hours: Words | null; consentedOn: string } | null;
}

const books = new WeakMap<World, MockPost[]>();

/** The first community's secretary and grid member; of the grid member's two grids one is already shown. */
function bookOf(world: World): MockPost[] {
  const { people, east, grids } = world;
  const shown = { name: '赵师傅', phone: '010-5550 0200', hours: null, consentedOn: '2026-03-01' };
  const book = books.get(world) ?? [
    { person: people.lin, role: 'COMMUNITY_SECRETARY', place: east, published: null },
    { person: people.zhao, role: 'GRID_MEMBER', place: grids[0], published: shown },
    { person: people.zhao, role: 'GRID_MEMBER', place: grids[1], published: null },
  ];
  books.set(world, book);
  return book;
}

function postFace({ person, role, place, published }: MockPost) {
  return {
    __typename: 'TeamPost',
    person: personFace(person),
    role,
    place: placeFace(place),
    published: published && { ...published, hours: published.hours && localized(published.hours) },
  };
}

/** Who of a community's people is shown to the public. */
export function teamRoot(world: World) {
  const book = () => bookOf(world);
  const named = ({ person, role, places }: Pick<UnpublishTeamMemberInput, 'person' | 'role' | 'places'>) =>
    book().filter(
      (post) => post.person.id === person && post.role === role && places.includes(post.place.id),
    );
  return {
    teamAt: ({ place }: { place: string }) =>
      allPlaces(world.city).some(({ id, kind }) => id === place && kind === 'COMMUNITY')
        ? book().map(postFace)
        : null,
    publishTeamMember: ({ input }: { input: PublishTeamMemberInput }) => {
      const { name, phone = null, hours, consentedOn } = input;
      if (/^1[3-9]\d{9}$/.test(phone ?? '')) {
        const message = '请填写单位的办公电话，例如 010-63801234，不要填写个人手机。';
        const fields = [{ path: ['phone'], code: 'INVALID', message }];
        return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message, fields };
      }
      const posts = named(input);
      const words = hours ? { zh: hours.zh, en: hours.en ?? hours.zh } : null;
      for (const post of posts) post.published = { name, phone, hours: words, consentedOn };
      return { __typename: 'PublishTeamMemberPayload', posts: posts.map(postFace) };
    },
    unpublishTeamMember: ({ input }: { input: UnpublishTeamMemberInput }) => {
      const posts = named(input);
      for (const post of posts) post.published = null;
      return { __typename: 'UnpublishTeamMemberPayload', posts: posts.map(postFace) };
    },
  };
}
