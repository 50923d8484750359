import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { registerPortalClient } from '@linli/core/portalClients/register';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { portalClientPayload } from './payload.ts';

const RegisterPortalClientInput = builder.inputType('RegisterPortalClientInput', {
  description: "A street's own portal.",
  fields: (t) => ({
    place: t.id({ required: true, description: 'Whose portal it is: usually a street.' }),
    name: t.string({ required: true, description: 'Name in Chinese, as the consent page tells it.' }),
    englishName: t.string({ description: 'The same in English.' }),
    origins: t.stringList({
      required: true,
      description: 'Origins of its pages: https, or this machine while one develops.',
    }),
    redirectUris: t.stringList({
      required: true,
      description: 'Addresses at those origins that codes may be sent to.',
    }),
  }),
});

builder.mutationField('registerPortalClient', (t) =>
  t.field({
    type: portalClientPayload('registerPortalClient'),
    description:
      "Makes a street's own portal known, so that staff can sign in through it; for administrators.",
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: RegisterPortalClientInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { name, englishName, origins, redirectUris } = input;
      const client = await registerPortalClient(servicesOf(context), context.actor, {
        placeId: rowId('Place', input.place),
        name: { zh: name, ...(englishName && { en: englishName }) },
        origins,
        redirectUris,
      });
      return { clientId: client.id };
    },
  }),
);
