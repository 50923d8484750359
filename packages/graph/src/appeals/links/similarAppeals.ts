import { type SimilarAppeal, similarTo, similarToDraft } from '@linli/core/appeals/similar/similarAppeals';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { optionalRowId } from '../../ids/globalId.ts';
import { PointInput } from '../../scalars/point.ts';
import { AppealType } from '../appeal.ts';
import { appealsById } from './appealsById.ts';

const SimilarAppealType = builder.objectRef<SimilarAppeal>('SimilarAppeal').implement({
  description: 'An open appeal that may be the same problem.',
  fields: (t) => ({
    appeal: t.field({
      type: AppealType,
      description: 'The appeal.',
      resolve: async ({ appealId }, _args, context) => {
        const [row] = await appealsById(context, [appealId]);
        if (row === undefined) throw new Error(`no appeal ${appealId}`);
        return row;
      },
    }),
    isLikely: t.exposeBoolean('isLikely', {
      description: 'It probably is; otherwise it is only near and of the same category.',
    }),
    metres: t.exposeFloat('metres', { nullable: true, description: 'How far away.' }),
    isSameCategory: t.exposeBoolean('sameCategory', { description: 'Whether the category is the same.' }),
  }),
});

const DraftInput = builder.inputType('AppealDraftInput', {
  description: 'What has been typed so far.',
  fields: (t) => ({
    title: t.string({ description: 'Title.' }),
    text: t.string({ description: 'Text.' }),
    category: t.id({ description: 'What it is about.' }),
    place: t.id({ description: 'Where it is.' }),
    point: t.field({ type: PointInput, description: 'Where exactly.' }),
  }),
});

const SoughtInput = builder.inputType('SimilarAppealsInput', {
  description: 'What is compared.',
  isOneOf: true,
  fields: (t) => ({
    appeal: t.id({ description: 'An appeal.' }),
    draft: t.field({ type: DraftInput, description: 'One that is being typed; kept nowhere.' }),
  }),
});

builder.queryField('similarAppeals', (t) =>
  t.field({
    type: [SimilarAppealType],
    nullable: true,
    description:
      'Open appeals that may be the same problem as another or as what is being typed; the likeliest first, at most ten.',
    authScopes: { staff: true },
    complexity: 40,
    args: { to: t.arg({ type: SoughtInput, required: true, description: 'What is compared.' }) },
    resolve: async (_root, { to }, context) => {
      const { actor } = context;
      if (actor.kind !== 'staff') return null;
      const services = servicesOf(context);
      const appealId = optionalRowId('Appeal', to.appeal);
      if (appealId) {
        const known = await appealsById(context, [appealId]);
        return known.length === 0 ? null : similarTo(services, actor, appealId);
      }
      const { category, place, ...draft } = to.draft ?? {};
      return similarToDraft(services, actor, {
        ...draft,
        categoryId: optionalRowId('Category', category),
        placeId: optionalRowId('Place', place),
      });
    },
  }),
);
