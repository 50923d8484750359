import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { createResourceOffer } from '@linli/core/postings/resources/createOffer';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';
import { ResourceKindEnum } from './enums.ts';
import { offerPayload } from './payload.ts';

const CreateResourceOfferInput = builder.inputType('CreateResourceOfferInput', {
  description: 'What a unit can give.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one makes no second offer.',
    }),
    posting: t.id({ description: 'The posting that brings it, for its community. This or `place`.' }),
    place: t.id({ description: 'For whom it is, with everything under it, where no posting brings it.' }),
    organization: t.id({
      description: 'Whose it is; of a posting the unit that sends the secretary, if left out.',
    }),
    kind: t.field({ type: ResourceKindEnum, required: true, description: 'What it brings.' }),
    title: t.string({ required: true, description: 'In a few words, 100 characters at most.' }),
    categories: t.idList({
      required: true,
      description: 'What it is good for, each with all that lies under it: 1 to 10.',
    }),
    from: t.field({ type: 'Date', required: true, description: 'The first day on which it can be had.' }),
    to: t.field({ type: 'Date', required: true, description: 'The last one; not before today.' }),
  }),
});

builder.mutationField('createResourceOffer', (t) =>
  t.field({
    type: offerPayload('createResourceOffer'),
    description:
      'Enters what a unit can give (m44): for the secretary of the posting that brings it, and for district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: CreateResourceOfferInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const { posting, place, organization, categories, from, to, ...rest } = input;
      const offer = await createResourceOffer(servicesOf(context), staffActor(context), {
        ...rest,
        postingId: optionalRowId('Posting', posting) ?? null,
        placeId: optionalRowId('Place', place) ?? null,
        organizationId: optionalRowId('Organization', organization) ?? null,
        categories: categories.map((id) => rowId('Category', id)),
        from: plainDay(from),
        to: plainDay(to),
      });
      return { offerId: offer.id };
    },
  }),
);
