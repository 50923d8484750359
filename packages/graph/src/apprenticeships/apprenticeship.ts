import { levelOf } from '@linli/core/postings/apprenticeships/levels';
import { latestFirst, latestOf } from '@linli/core/postings/apprenticeships/manageable';
import { readableApprenticeships } from '@linli/core/postings/apprenticeships/visible';
import { dayOf, daysOf } from '@linli/core/postings/term';
import type { Mastership, Skill, SkillSignOff } from '@linli/database/generated/prisma/client';
import type { SkillLevel } from '@linli/database/generated/prisma/enums';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { connectionOf } from '../ids/connection.ts';
import { PersonType } from '../people/person.ts';
import { PlaceType } from '../places/place.ts';
import { zoneOf } from '../postings/loading.ts';
import { PostingType } from '../postings/posting.ts';
import { ApprenticeshipStatusEnum, SkillLevelEnum } from './enums.ts';
import type { ApprenticeshipStatus } from './labels.ts';
import { catalogueOf, mayWithLearning, signOffsOf } from './loading.ts';
import { SkillSignOffType } from './signOff.ts';
import { SkillType } from './skill.ts';

const MastershipType = builder.prismaObject('Mastership', {
  description: 'The time that an apprentice spends under one secretary; it never outlasts the posting.',
  select: { tenantId: true, startsAt: true, endsAt: true },
  fields: (t) => ({
    posting: t.relation('posting', { type: PostingType, description: "The master's posting." }),
    master: t.relation('master', { type: PersonType, description: 'The master.' }),
    from: t.field({
      type: 'Date',
      description: 'The first day.',
      resolve: async (time, _args, context) => dayOf(daysOf(time, await zoneOf(context, time.tenantId)).from),
    }),
    to: t.field({
      type: 'Date',
      description: 'The last day, as it stands now.',
      resolve: async (time, _args, context) => dayOf(daysOf(time, await zoneOf(context, time.tenantId)).to),
    }),
  }),
});

interface Progress {
  readonly skill: Skill;
  readonly level: SkillLevel | null;
  readonly signOffs: readonly SkillSignOff[];
}

const SkillProgressType = builder.objectRef<Progress>('SkillProgress').implement({
  description: 'How far an apprentice is with one skill.',
  fields: (t) => ({
    skill: t.field({ type: SkillType, description: 'Which skill.', resolve: ({ skill }) => skill }),
    level: t.expose('level', {
      type: SkillLevelEnum,
      nullable: true,
      description: 'The level that stands; null while nothing is signed off.',
    }),
    signOffs: t.field({
      type: [SkillSignOffType],
      description: 'What was signed off, the earliest first; revoked ones too.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ signOffs }) => [...signOffs],
    }),
  }),
});

export const ApprenticeshipType = builder.prismaNode('Apprenticeship', {
  description:
    'Somebody learns from the secretary of a community (m37). The role of an apprentice there begins and ends with it. It is read by the apprentice, the masters, the community secretary, the street and the organizers. Levels are of skills; nobody is ranked.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) => ({ id, AND: [readableApprenticeships(actor)] }),
  // What the capabilities and the term are worked out from.
  select: {
    id: true,
    tenantId: true,
    communityId: true,
    personId: true,
    graduatedAt: true,
    masterships: { orderBy: [...latestFirst] },
  },
  fields: (t) => ({
    person: t.relation('person', { type: PersonType, description: 'The apprentice.' }),
    community: t.relation('community', { type: PlaceType, description: 'Where.' }),
    masterships: t.field({
      type: [MastershipType],
      description: 'Under whom and when, the newest first.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ masterships }) => masterships,
    }),
    from: t.field({
      type: 'Date',
      description: 'The first day, under the first master.',
      resolve: async ({ tenantId, masterships }, _args, context) => {
        const zone = await zoneOf(context, tenantId);
        return dayOf(daysOf(firstOf(masterships), zone).from);
      },
    }),
    to: t.field({
      type: 'Date',
      description: 'The last day, as it stands now.',
      resolve: async ({ tenantId, masterships }, _args, context) =>
        dayOf(daysOf(lastOf(masterships), await zoneOf(context, tenantId)).to),
    }),
    status: t.field({
      type: ApprenticeshipStatusEnum,
      description: 'Where it stands now.',
      resolve: (row, _args, context) => statusOf(row, servicesOf(context).clock.now()),
    }),
    skills: t.field({
      type: [SkillProgressType],
      description:
        'Every skill of the catalogue, in its order, and how far the apprentice is; of retired ones those with a sign-off.',
      complexity: { field: 1, multiplier: 10 },
      resolve: async ({ id, tenantId }, _args, context) => {
        const [catalogue = [], all = []] = await Promise.all([
          catalogueOf(context, tenantId),
          signOffsOf(context, id),
        ]);
        const bySkill = Map.groupBy(all, ({ skillId }) => skillId);
        return catalogue
          .map((skill) => {
            const signOffs = bySkill.get(skill.id) ?? [];
            return { skill, level: levelOf(signOffs), signOffs };
          })
          .filter(({ skill, signOffs }) => skill.retiredAt === null || signOffs.length > 0);
      },
    }),
    graduatedAt: t.expose('graduatedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the apprentice graduated.',
    }),
    graduatedBy: t.relation('graduatedBy', {
      type: PersonType,
      nullable: true,
      description: 'Who said so: the master, or an organizer.',
    }),
    graduationReason: t.exposeString('graduationReason', {
      nullable: true,
      description: 'Why an organizer said so before every required skill was done alone.',
    }),
    endReason: t.exposeString('endReason', { nullable: true, description: 'Why it was ended early.' }),
    viewerCanKeep: t.boolean({
      description:
        'Whether the viewer ends it, passes it on, graduates the apprentice and revokes sign-offs.',
      resolve: (row, _args, context) => mayWithLearning(context, 'keepApprenticeship', row),
    }),
    viewerCanSignOff: t.boolean({
      description: 'Whether the viewer is the master who signs off skills now.',
      resolve: async (row, _args, context) =>
        statusOf(row, servicesOf(context).clock.now()) === 'RUNNING' &&
        mayWithLearning(context, 'signOffSkill', row),
    }),
  }),
});

export const [ApprenticeshipConnection, ApprenticeshipEdge] = connectionOf(
  ApprenticeshipType,
  'Apprenticeship',
  'apprenticeships',
);

type Times = readonly Pick<Mastership, 'startsAt' | 'endsAt'>[];

function lastOf(masterships: Times): Times[number] {
  const last = latestOf(masterships);
  if (last === undefined) throw new Error('an apprenticeship without a master');
  return last;
}

function firstOf(masterships: Times): Times[number] {
  return masterships.findLast(({ startsAt, endsAt }) => endsAt > startsAt) ?? lastOf(masterships);
}

function statusOf(
  row: { readonly graduatedAt: Date | null; readonly masterships: Times },
  now: Date,
): ApprenticeshipStatus {
  if (row.graduatedAt) return 'GRADUATED';
  if (row.masterships.every(({ startsAt, endsAt }) => endsAt <= startsAt)) return 'CALLED_OFF';
  const { startsAt, endsAt } = lastOf(row.masterships);
  if (endsAt <= now || endsAt <= startsAt) return 'ENDED';
  return firstOf(row.masterships).startsAt > now ? 'PLANNED' : 'RUNNING';
}
