import { Forbidden, InvalidInput } from '@linli/core/errors/errors';
import { createSite } from '@linli/core/sites/create';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { configurationFields, configurationFrom } from './configuration.ts';
import { sitePayload } from './payload.ts';

const CreateSiteInput = builder.inputType('CreateSiteInput', {
  description: 'A new website that embeds widgets.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one makes no second site.',
    }),
    place: t.id({ required: true, description: 'The place that it speaks for; it stays.' }),
    organization: t.id({ required: true, description: 'Whose website it is; it stays.' }),
    ...configurationFields(t),
  }),
});

builder.mutationField('createSite', (t) =>
  t.field({
    type: sitePayload('createSite'),
    description:
      'Gives a website a key for its widgets; for administrators of the place and the officers of its street.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateSiteInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { clientId, place, organization, ...configuration } = input;
      const site = await createSite(servicesOf(context), context.actor, {
        tenantId: staffActor(context).tenantId,
        clientId,
        placeId: rowId('Place', place),
        organizationId: rowId('Organization', organization),
        ...configurationFrom(configuration),
      });
      return { siteId: site.id };
    },
  }),
);
