import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { nominateCandidate } from '@linli/core/postings/batches/nominate';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { HomeKindEnum } from './enums.ts';
import { batchPayload } from './payload.ts';

const NominateCandidateInput = builder.inputType('NominateCandidateInput', {
  description: 'Who is put forward for a batch.',
  fields: (t) => ({
    batch: t.id({ required: true, description: 'For which batch.' }),
    person: t.id({ required: true, description: 'Who; a person of the tenant.' }),
    homeOrganization: t.id({ required: true, description: 'The unit that sends the person.' }),
    homeKind: t.field({ type: HomeKindEnum, required: true, description: 'What kind of unit that is.' }),
    expertise: t.idList({
      required: true,
      description: 'Categories that the person knows about, each with all that lies under it; at most 10.',
    }),
  }),
});

builder.mutationField('nominateCandidate', (t) =>
  t.field({
    type: batchPayload('nominateCandidate'),
    description:
      'Puts somebody forward for a batch, or says anew what the person knows about. For district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: NominateCandidateInput, required: true, description: 'Who.' }) },
    resolve: async (_root, { input }, context) => {
      const candidate = await nominateCandidate(servicesOf(context), staffActor(context), {
        batchId: rowId('Batch', input.batch),
        personId: rowId('Person', input.person),
        homeOrganizationId: rowId('Organization', input.homeOrganization),
        homeKind: input.homeKind,
        expertise: input.expertise.map((id) => rowId('Category', id)),
      });
      return { batchId: candidate.batchId };
    },
  }),
);
