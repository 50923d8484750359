import type {
  PackApprentice,
  PackFocus,
  PackFund,
  PackMatch,
  PackNeed,
  PackParty,
  PackPosting,
} from '@linli/core/postings/handovers/pack';
import { SkillLevelEnum } from '../apprenticeships/enums.ts';
import { builder } from '../builder.ts';
import { FundSourceEnum } from '../funds/enums.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { OrganizationKindEnum } from '../organizations/enums.ts';
import { ResourceKindEnum } from '../resources/enums.ts';
import { LocalizedTextType } from '../scalars/localizedText.ts';

const day = (on: string) => new Date(`${on}T00:00:00Z`);

export const HandoverPostingType = builder.objectRef<PackPosting>('HandoverPosting').implement({
  description: 'One of the two secretaries of a handover.',
  fields: (t) => ({
    postingId: t.id({
      description: 'Of the posting.',
      resolve: ({ postingId }) => encodeGlobalId('Posting', postingId),
    }),
    person: t.string({ description: 'Who.', resolve: ({ person }) => person.name }),
    home: t.field({
      type: LocalizedTextType,
      description: 'The unit that sends the person.',
      resolve: ({ home }) => home.name,
    }),
    from: t.field({ type: 'Date', description: 'The first day.', resolve: ({ from }) => day(from) }),
    to: t.field({ type: 'Date', description: 'The last day.', resolve: ({ to }) => day(to) }),
  }),
});

export const HandoverPartyType = builder.objectRef<PackParty>('HandoverParty').implement({
  description: 'A unit that has to do with the community, with the public contact of its office.',
  fields: (t) => ({
    name: t.expose('name', { type: LocalizedTextType, description: 'Name.' }),
    kind: t.expose('kind', { type: OrganizationKindEnum, description: 'What it is.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Public phone number of its office.' }),
    hours: t.expose('hours', {
      type: LocalizedTextType,
      nullable: true,
      description: 'When somebody answers it.',
    }),
  }),
});

export const HandoverFundType = builder.objectRef<PackFund>('HandoverFund').implement({
  description: 'Money that the posting secured, in yuan (m41).',
  fields: (t) => ({
    source: t.expose('source', { type: FundSourceEnum, description: 'Where it comes from.' }),
    giver: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: 'The unit that gives it, where one does.',
      resolve: ({ giver }) => giver?.name,
    }),
    purpose: t.exposeString('purpose', { description: 'What for.' }),
    grantedOn: t.field({ type: 'Date', description: 'When.', resolve: ({ grantedOn }) => day(grantedOn) }),
    granted: t.expose('granted', { type: 'Decimal', description: 'How much.' }),
    spent: t.expose('spent', { type: 'Decimal', description: 'How much of it was spent.' }),
    left: t.expose('left', { type: 'Decimal', description: 'How much is left.' }),
  }),
});

export const HandoverNeedType = builder.objectRef<PackNeed>('HandoverNeed').implement({
  description: 'What the community lacks and nothing has met yet (m44).',
  fields: (t) => ({
    kind: t.expose('kind', { type: ResourceKindEnum, description: 'What it asks for.' }),
    title: t.exposeString('title', { description: 'In a few words.' }),
  }),
});

export const HandoverMatchType = builder.objectRef<PackMatch>('HandoverMatch').implement({
  description: 'An offer that was agreed upon for a need, and not used yet (m44).',
  fields: (t) => ({
    need: t.exposeString('need', { description: 'What is needed.' }),
    offer: t.exposeString('offer', { description: 'What is offered.' }),
    unit: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: 'Whose it is.',
      resolve: ({ unit }) => unit?.name,
    }),
    until: t.field({
      type: 'Date',
      description: 'The last day on which it can be used.',
      resolve: ({ until }) => day(until),
    }),
  }),
});

export const HandoverFocusType = builder.objectRef<PackFocus>('HandoverFocus').implement({
  description: 'What was worked at above all.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'In a few words.' }),
    category: t.expose('category', {
      type: LocalizedTextType,
      nullable: true,
      description: 'The category of the appeals that it is about.',
    }),
  }),
});

const HandoverSkillType = builder.objectRef<PackApprentice['skills'][number]>('HandoverSkill').implement({
  description: 'A skill, and the level that was signed off.',
  fields: (t) => ({
    name: t.expose('name', { type: LocalizedTextType, description: 'What it is called.' }),
    level: t.expose('level', {
      type: SkillLevelEnum,
      nullable: true,
      description: 'The level reached; null before anything was signed off.',
    }),
  }),
});

export const HandoverApprenticeType = builder.objectRef<PackApprentice>('HandoverApprentice').implement({
  description: 'Somebody who learns under the posting (m37).',
  fields: (t) => ({
    person: t.string({ description: 'Who.', resolve: ({ person }) => person.name }),
    graduatedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the apprenticeship was completed.',
      resolve: ({ graduatedAt }) => (graduatedAt === null ? null : new Date(graduatedAt)),
    }),
    skills: t.field({
      type: [HandoverSkillType],
      description: 'What there is to learn, and how far it has come.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ skills }) => [...skills],
    }),
  }),
});
