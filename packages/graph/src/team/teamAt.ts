import type { TeamPublication } from '@linli/core/team/inForce';
import { type TeamPost, teamPosts } from '@linli/core/team/posts';
import { RoleEnum } from '../access/enums.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { PersonType } from '../people/person.ts';
import { PlaceType } from '../places/place.ts';
import { LocalizedTextType } from '../scalars/localizedText.ts';

const TeamPublicationType = builder.objectRef<TeamPublication>('TeamPublication').implement({
  description: 'What the public knows of somebody in a role at a place.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as it is shown.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Phone number of the office.' }),
    hours: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: 'When the person can be met there.',
      resolve: ({ hours }) => hours,
    }),
    consentedOn: t.field({
      type: 'Date',
      description: 'The day on which the person agreed to it.',
      resolve: ({ consentedOn }) => new Date(consentedOn),
    }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'Since when.' }),
  }),
});

export const TeamPostType = builder.objectRef<TeamPost>('TeamPost').implement({
  description: 'A role that somebody holds at a community or a grid of it, and what the public knows of it.',
  fields: (t) => ({
    person: t.field({ type: PersonType, description: 'Who.', resolve: ({ person }) => person }),
    role: t.expose('role', { type: RoleEnum, description: 'What the person is there.' }),
    place: t.field({ type: PlaceType, description: 'Where.', resolve: ({ place }) => place }),
    published: t.field({
      type: TeamPublicationType,
      nullable: true,
      description: 'What is shown; null while nothing is.',
      resolve: ({ published }) => published,
    }),
  }),
});

builder.queryField('teamAt', (t) =>
  t.field({
    type: [TeamPostType],
    nullable: true,
    description:
      'Everybody who holds a role at a community or a grid of it now, for who decides what of them is public: its street officers and the district organizers. Null for everybody else, and where there is no such community.',
    authScopes: { staff: true },
    complexity: { field: 1, multiplier: 20 },
    args: { place: t.arg.id({ required: true, description: 'The community.' }) },
    resolve: (_root, { place }, context) =>
      teamPosts(servicesOf(context), context.actor, rowId('Place', place)),
  }),
);
