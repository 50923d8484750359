import { Forbidden, InvalidInput } from '@linli/core/errors/errors';
import { createCrossPost } from '@linli/core/postings/crossPosts/create';
import { plainDay } from '@linli/core/postings/term';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { optionalRowId, rowId } from '../ids/globalId.ts';
import { crossPostPayload } from './payload.ts';

const CreateCrossPostInput = builder.inputType('CreateCrossPostInput', {
  description: 'Who holds which post where. One of `organization` and `place` says where.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'Somebody of the staff.' }),
    title: t.string({
      required: true,
      description: 'What the post is called, e.g. 社区主任助理; at most 60 characters.',
    }),
    organization: t.id({ description: "In which unit; never the person's own." }),
    place: t.id({ description: 'At which place, e.g. a community.' }),
    isDualMember: t.boolean({
      required: true,
      defaultValue: false,
      description: 'A full member there too, as of a party branch.',
    }),
    from: t.field({ type: 'Date', required: true, description: 'The first day; it may lie in the past.' }),
    to: t.field({ type: 'Date', description: 'The last day; left out, until it is ended.' }),
  }),
});

builder.mutationField('createCrossPost', (t) =>
  t.field({
    type: crossPostPayload('createCrossPost'),
    description:
      'Enters that somebody of one unit holds a post in another (m60). It opens nothing. A retry finds it entered. For the street officers and district organizers of the place, or of all that the unit serves.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateCrossPostInput, required: true, description: 'Who, and where.' }) },
    resolve: async (_root, { input }, context) => {
      const { id } = await createCrossPost(servicesOf(context), staffActor(context), {
        personId: rowId('Person', input.person),
        title: input.title,
        organizationId: optionalRowId('Organization', input.organization) ?? null,
        placeId: optionalRowId('Place', input.place) ?? null,
        isDualMember: input.isDualMember,
        from: plainDay(input.from),
        to: input.to ? plainDay(input.to) : null,
      });
      return { crossPostId: id };
    },
  }),
);
