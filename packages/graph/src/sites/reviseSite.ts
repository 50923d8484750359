import { Conflict, Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { reviseSite } from '@linli/core/sites/revise';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { configurationFields, configurationFrom } from './configuration.ts';
import { sitePayload } from './payload.ts';

const ReviseSiteInput = builder.inputType('ReviseSiteInput', {
  description: 'How a site is set up from now on.',
  fields: (t) => ({
    site: t.id({ required: true, description: 'The site.' }),
    version: t.int({ description: 'The version that the caller saw.' }),
    ...configurationFields(t),
  }),
});

builder.mutationField('reviseSite', (t) =>
  t.field({
    type: sitePayload('reviseSite'),
    description:
      'Changes what the widgets of a site show and whom they answer; caches on the way to a page may keep what they had for up to six minutes.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden, Conflict] },
    args: { input: t.arg({ type: ReviseSiteInput, required: true, description: 'Which, and what.' }) },
    resolve: async (_root, { input }, context) => {
      const { site, version, ...configuration } = input;
      const { id } = await reviseSite(servicesOf(context), context.actor, {
        tenantId: staffActor(context).tenantId,
        siteId: rowId('Site', site),
        version,
        configuration: configurationFrom(configuration),
      });
      return { siteId: id };
    },
  }),
);
