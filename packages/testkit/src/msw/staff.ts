import type { InvitePersonInput, Role } from '@linli/client/generated/graphql';
import { connection } from './connection.ts';
import { mint } from './localized.ts';
import { type MockPerson, type Neighbourhood, personFace, unitFace } from './neighbourhood.ts';
import { type MockPlace, placeFace } from './places.ts';

interface MockGrant {
  id: string;
  role: Role;
  place: MockPlace | null;
}

export interface MockMember {
  person: MockPerson;
  email: string | null;
  grants: MockGrant[];
  invitation: { sentAt: string; expiresAt: string; by: MockPerson } | null;
}

interface World extends Neighbourhood {
  viewer: MockPerson;
  members: MockMember[];
}

const day = 86_400_000;

/** The people of the street: three at work, one who has not come yet and one whose link is over. */
export function members(here: Neighbourhood, now: number): MockMember[] {
  const { lin, zhao, he } = here.people;
  const at = (role: Role, place: MockPlace): MockGrant => ({ id: mint('RoleGrant'), role, place });
  const invited = (name: string, email: string, daysAgo: number): MockMember => ({
    person: { id: mint('Person'), name, unit: here.committee },
    email,
    grants: [at('GRID_MEMBER', here.grids[1])],
    invitation: {
      sentAt: new Date(now - daysAgo * day).toISOString(),
      expiresAt: new Date(now + (7 - daysAgo) * day).toISOString(),
      by: he,
    },
  });
  return [
    invited('周小雨', 'zhou@example.org', 2),
    invited('郑海', 'zheng@example.org', 9),
    {
      person: he,
      email: 'hemin@example.org',
      grants: [at('STREET_OFFICER', here.street), at('ADMINISTRATOR', here.street)],
      invitation: null,
    },
    { person: lin, email: 'lin@example.org', grants: [at('GRID_MEMBER', here.grids[0])], invitation: null },
    {
      person: zhao,
      email: null,
      grants: [at('COMMUNITY_SECRETARY', here.east), at('GRID_LEADER', here.grids[0])],
      invitation: null,
    },
  ];
}

interface Filter {
  name?: { contains?: string | null } | null;
  invited?: boolean | null;
}

export function staffRoot(world: World) {
  const waiting = (id: string) => world.members.find((one) => one.person.id === id && one.invitation);
  const unknown = { __typename: 'NotFoundError', code: 'NOT_FOUND', message: '没有找到。' };
  return {
    staffMembers: ({ filter, ...page }: { filter?: Filter | null; first?: number; after?: string }) =>
      connection(
        world.members
          .filter(
            ({ person, invitation }) =>
              person.name.includes(filter?.name?.contains ?? '') &&
              (filter?.invited == null || filter.invited === (invitation !== null)),
          )
          .map((one) => memberFace(one, world)),
        page,
      ),
    resendInvitation: ({ input }: { input: { person: string } }) => {
      const member = waiting(input.person);
      if (!member) return unknown;
      const now = Date.now();
      member.invitation = {
        sentAt: new Date(now).toISOString(),
        expiresAt: new Date(now + 7 * day).toISOString(),
        by: world.viewer,
      };
      return { __typename: 'ResendInvitationPayload', person: input.person };
    },
    revokeInvitation: ({ input }: { input: { person: string } }) => {
      const member = waiting(input.person);
      if (!member) return unknown;
      world.members = world.members.filter((one) => one !== member);
      return { __typename: 'RevokeInvitationPayload', person: input.person };
    },
    endRoleGrant: ({ input }: { input: { id: string } }) => {
      const member = world.members.find(({ grants }) => grants.some(({ id }) => id === input.id));
      const grant = member?.grants.find(({ id }) => id === input.id);
      if (!member || !grant) return unknown;
      member.grants = member.grants.filter((one) => one !== grant);
      const ended = { ...grantFace(grant, false), endsAt: new Date().toISOString() };
      return { __typename: 'EndRoleGrantPayload', grant: ended };
    },
  };
}

/** Somebody new on the list, as the invitation says. */
export function joinAsInvited(world: World, { name, email, role }: InvitePersonInput): MockPerson {
  const person = { id: mint('Person'), name, unit: world.committee };
  const now = Date.now();
  world.members.unshift({
    person,
    email,
    grants: [{ id: mint('RoleGrant'), role, place: world.street }],
    invitation: {
      sentAt: new Date(now).toISOString(),
      expiresAt: new Date(now + 7 * day).toISOString(),
      by: world.viewer,
    },
  });
  return person;
}

function memberFace({ person, email, grants, invitation }: MockMember, world: World) {
  return {
    __typename: 'StaffMember',
    id: person.id,
    email,
    person: { ...personFace(person), organization: unitFace(person.unit) },
    grants: grants.map((grant) => grantFace(grant, person !== world.viewer)),
    invitation: invitation && {
      __typename: 'Invitation',
      sentAt: invitation.sentAt,
      expiresAt: invitation.expiresAt,
      isExpired: Date.parse(invitation.expiresAt) < Date.now(),
      invitedBy: personFace(invitation.by),
    },
  };
}

function grantFace({ id, role, place }: MockGrant, viewerCanEnd: boolean) {
  return {
    __typename: 'RoleGrant',
    id,
    role,
    source: 'APPOINTMENT',
    place: place && placeFace(place),
    organization: null,
    startsAt: '2026-01-01T00:00:00Z',
    endsAt: null,
    viewerCanEnd,
  };
}
