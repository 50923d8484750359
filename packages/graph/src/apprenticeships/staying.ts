import {
  type FormerApprentice,
  type StayingTeam,
  stayingMembers,
  stayingTeams,
} from '@linli/core/postings/apprenticeships/staying';
import type { Prisma } from '@linli/database/generated/prisma/client';
import { RoleEnum } from '../access/enums.ts';
import { AppealConnection, AppealEdge, AppealType } from '../appeals/appeal.ts';
import { staffActor } from '../appeals/staffActor.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { PersonType } from '../people/person.ts';
import { PlaceType } from '../places/place.ts';
import { placeOf } from '../postings/loading.ts';
import { PostingType } from '../postings/posting.ts';
import { ApprenticeshipType } from './apprenticeship.ts';
import { TeamGroupingEnum } from './enums.ts';

const FormerApprenticeType = builder.objectRef<FormerApprentice>('FormerApprentice').implement({
  description: 'Somebody who learnt under a secretary that has left the community.',
  fields: (t) => ({
    apprenticeship: t.prismaField({
      type: ApprenticeshipType,
      description: 'What the person learnt.',
      resolve: (query, { apprenticeshipId }, _args, context: Context) =>
        servicesOf(context).database.apprenticeship.findUniqueOrThrow({
          ...query,
          where: { id: apprenticeshipId },
        }),
    }),
    person: t.prismaField({
      type: PersonType,
      description: 'Who.',
      resolve: (query, { personId }, _args, context: Context) =>
        servicesOf(context).database.person.findUniqueOrThrow({ ...query, where: { id: personId } }),
    }),
    posting: t.prismaField({
      type: PostingType,
      description: 'Under which posting the person began there.',
      resolve: (query, { postingId }, _args, context: Context) =>
        servicesOf(context).database.posting.findUniqueOrThrow({ ...query, where: { id: postingId } }),
    }),
    community: t.field({
      type: PlaceType,
      description: 'Where.',
      resolve: ({ communityId }, _args, context) => placeOf(context, communityId),
    }),
    leftAt: t.expose('leftAt', { type: 'DateTime', description: 'When the secretary left.' }),
    roles: t.field({
      type: [RoleEnum],
      description: 'What the person holds in the community today; empty for who has gone too.',
      resolve: ({ roles }) => [...roles],
    }),
    resolved: t.int({
      description: 'How many appeals of the community the person has resolved since the secretary left.',
      resolve: ({ resolvedIds }) => resolvedIds.length,
    }),
    resolvedAppeals: t.prismaConnection(
      {
        type: AppealType,
        cursor: 'id',
        description: 'Those appeals, as far as the viewer reads them; the newest first.',
        totalCount: ({ resolvedIds }, _args, context) =>
          servicesOf(context).database.appeal.count({ where: among(context, resolvedIds) }),
        mayStartAt: async (id, context, { resolvedIds }) =>
          (await servicesOf(context).database.appeal.count({
            where: { AND: [{ id }, among(context, resolvedIds)] },
          })) > 0,
        resolve: (query, { resolvedIds }, _args, context) =>
          servicesOf(context).database.appeal.findMany({
            ...query,
            where: among(context, resolvedIds),
            orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
          }),
      },
      AppealConnection,
      AppealEdge,
    ),
  }),
});

function among(context: Context, ids: readonly string[]): Prisma.AppealWhereInput {
  return { AND: [{ id: { in: [...ids] } }, visibleAppeals(context)] };
}

const StayingTeamType = builder.objectRef<StayingTeam>('StayingTeam').implement({
  description:
    'The apprentices of one posting, community or batch whose secretary has left, and who of them stays.',
  fields: (t) => ({
    posting: t.prismaField({
      type: PostingType,
      nullable: true,
      description: 'By POSTING: of which.',
      resolve: (query, { by, id }, _args, context: Context) =>
        by === 'POSTING'
          ? servicesOf(context).database.posting.findUniqueOrThrow({ ...query, where: { id } })
          : null,
    }),
    community: t.field({
      type: PlaceType,
      nullable: true,
      description: 'By COMMUNITY: of which.',
      resolve: ({ by, id }, _args, context) => (by === 'COMMUNITY' ? placeOf(context, id) : null),
    }),
    batchNumber: t.int({
      nullable: true,
      description: 'By BATCH: its number.',
      resolve: async ({ by, id }, _args, context) =>
        by === 'BATCH'
          ? (await servicesOf(context).database.batch.findUniqueOrThrow({ where: { id } })).number
          : null,
    }),
    learnt: t.int({
      description: 'How many learnt there, everybody once per community.',
      resolve: ({ members }) => members.length,
    }),
    staying: t.int({
      description: 'How many of them hold a role in the community today.',
      resolve: (team) => stayingMembers(team).length,
    }),
    resolved: t.int({
      description: 'Appeals that those who stay have resolved since.',
      resolve: (team) => stayingMembers(team).reduce((sum, { resolvedIds }) => sum + resolvedIds.length, 0),
    }),
    members: t.field({
      type: [FormerApprenticeType],
      description: 'The rows behind it: who learnt there, also who has gone since.',
      complexity: { field: 1, multiplier: 10 },
      resolve: ({ members }) => [...members],
    }),
  }),
});

builder.queryField('teamThatStays', (t) =>
  t.field({
    type: [StayingTeamType],
    nullable: true,
    description:
      '"The team that cannot be taken away" (m37): apprentices of secretaries who have left, those of them who still hold a role in the community, and what they have resolved since. Everybody counts once per community, with the posting at which they began. For the community secretary, the street and the organizers of the place.',
    authScopes: { staff: true },
    complexity: { field: 20, multiplier: 10 },
    args: {
      in: t.arg.id({ required: true, description: 'At this community, or at those under this place.' }),
      by: t.arg({ type: TeamGroupingEnum, required: true, description: 'By what it is told apart.' }),
      posting: t.arg.id({ description: 'Of this posting only.' }),
    },
    resolve: (_root, { in: place, by, posting }, context) =>
      stayingTeams(
        servicesOf(context),
        staffActor(context),
        { placeId: rowId('Place', place), ...(posting && { postingId: rowId('Posting', posting) }) },
        by,
      ),
  }),
);
