import { Forbidden, NotFound } from '@linli/core/errors/errors';
import { disablePortalClient } from '@linli/core/portalClients/disable';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { portalClientPayload } from './payload.ts';

const DisablePortalClientInput = builder.inputType('DisablePortalClientInput', {
  description: 'Which portal is switched off.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The portal.' }) }),
});

builder.mutationField('disablePortalClient', (t) =>
  t.field({
    type: portalClientPayload('disablePortalClient'),
    description:
      "Switches a street's own portal off for good: whoever is signed in through it is so no more; for administrators.",
    authScopes: { staff: true },
    errors: { types: [NotFound, Forbidden] },
    args: { input: t.arg({ type: DisablePortalClientInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const clientId = rowId('PortalClient', input.id);
      await disablePortalClient(servicesOf(context), context.actor, { clientId });
      return { clientId };
    },
  }),
);
