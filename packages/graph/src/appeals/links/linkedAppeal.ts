import { type LinkedAppeal, linkedAppeals } from '@linli/core/appeals/links/linked';
import { type Repeats, repeatsHere } from '@linli/core/appeals/links/repeats';
import { sameContact, type Topic } from '@linli/core/appeals/links/sameContact';
import { builder } from '../../builder.ts';
import { CategoryType } from '../../categories/category.ts';
import { servicesOf } from '../../context.ts';
import { batch } from '../../loading/batch.ts';
import { AppealType } from '../appeal.ts';
import { everyColumn } from '../columns.ts';
import { ActorKindEnum } from '../enums.ts';
import { appealsById } from './appealsById.ts';
import { AppealRelationEnum } from './enums.ts';

const linksOf = batch((context, ids) => linkedAppeals(servicesOf(context), context.actor, ids));

const LinkedAppealType = builder.objectRef<LinkedAppeal>('LinkedAppeal').implement({
  description: 'Another appeal that hangs together with this one.',
  fields: (t) => ({
    relation: t.expose('relation', { type: AppealRelationEnum, description: 'What it is to this one.' }),
    appeal: t.field({
      type: AppealType,
      description: 'The other appeal.',
      resolve: async ({ appealId }, _args, context) => {
        const [row] = await appealsById(context, [appealId]);
        if (row === undefined) throw new Error(`no appeal ${appealId}`);
        return row;
      },
    }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when.' }),
    madeBy: t.expose('madeBy', {
      type: ActorKindEnum,
      description: 'By whom: duplicates that staff made are counted apart.',
    }),
  }),
});

const RepeatsType = builder.objectRef<Repeats>('Repeats').implement({
  description: 'How often the same came up at the same place this year.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'With this one: 3 is the third time.' }),
    since: t.expose('since', { type: 'DateTime', description: 'The beginning of that year.' }),
    appeals: t.field({
      type: [AppealType],
      description: 'The rows behind the count, the latest first; at most 50.',
      resolve: ({ appealIds }, _args, context) => appealsById(context, appealIds.slice(0, 50)),
    }),
  }),
});

const TopicType = builder.objectRef<Topic>('ContactTopic').implement({
  description: 'What else came from the same phone number within a year, on one topic.',
  fields: (t) => ({
    category: t.prismaField({
      type: CategoryType,
      nullable: true,
      description: 'The topic.',
      resolve: (query, { categoryId }, _args, context) =>
        categoryId === null
          ? null
          : servicesOf(context).database.category.findUnique({ ...query, where: { id: categoryId } }),
    }),
    count: t.exposeInt('count', { description: 'How many.' }),
    appeals: t.field({
      type: [AppealType],
      description: 'The latest first; at most 50.',
      resolve: ({ appealIds }, _args, context) => appealsById(context, appealIds.slice(0, 50)),
    }),
  }),
});

builder.prismaObjectFields(AppealType, (t) => ({
  links: t.field({
    type: [LinkedAppealType],
    description: 'What hangs together with it, as far as the viewer may read that.',
    resolve: async ({ id }, _args, context) => (await linksOf(context, id)) ?? [],
  }),
  repeatsHere: t.field({
    type: RepeatsType,
    nullable: true,
    description: 'How often this came up at the same place this year; null without place or category.',
    complexity: 20,
    select: everyColumn,
    resolve: (appeal, _args, context) =>
      context.actor.kind === 'staff' ? repeatsHere(servicesOf(context), context.actor, appeal) : null,
  }),
  sameContact: t.field({
    type: [TopicType],
    description:
      'What else came from a phone number of its participants within a year, by topic; for staff who may see the contact.',
    complexity: 20,
    select: everyColumn,
    resolve: (appeal, _args, context) =>
      context.actor.kind === 'staff' ? sameContact(servicesOf(context), context.actor, appeal) : [],
  }),
}));
