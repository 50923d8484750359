import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { updatePortalClient } from '@linli/core/portalClients/update';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { portalClientPayload } from './payload.ts';

const UpdatePortalClientInput = builder.inputType('UpdatePortalClientInput', {
  description: 'What changes; what is left out stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Which portal.' }),
    name: t.string({ description: 'Name in Chinese; it replaces the English one, too.' }),
    englishName: t.string({ description: 'Name in English, beside `name`.' }),
    origins: t.stringList({ description: 'All origins of its pages.' }),
    redirectUris: t.stringList({ description: 'All addresses that codes may be sent to.' }),
  }),
});

builder.mutationField('updatePortalClient', (t) =>
  t.field({
    type: portalClientPayload('updatePortalClient'),
    description:
      "Changes what is known of a street's own portal, from its next request on; for administrators.",
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: {
      input: t.arg({ type: UpdatePortalClientInput, required: true, description: 'Which, and what.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { name, englishName, origins, redirectUris } = input;
      const client = await updatePortalClient(servicesOf(context), context.actor, {
        clientId: rowId('PortalClient', input.id),
        ...(name != null && { name: { zh: name, ...(englishName && { en: englishName }) } }),
        ...(origins && { origins }),
        ...(redirectUris && { redirectUris }),
      });
      return { clientId: client.id };
    },
  }),
);
