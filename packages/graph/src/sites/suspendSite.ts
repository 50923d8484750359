import { Conflict, Forbidden, NotFound } from '@linli/core/errors/errors';
import { suspendSite } from '@linli/core/sites/suspend';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { sitePayload } from './payload.ts';

const SuspendSiteInput = builder.inputType('SuspendSiteInput', {
  description: 'Which site is switched off.',
  fields: (t) => ({
    site: t.id({ required: true, description: 'The site.' }),
    version: t.int({ description: 'The version that the caller saw.' }),
  }),
});

builder.mutationField('suspendSite', (t) =>
  t.field({
    type: sitePayload('suspendSite'),
    description: 'Switches a site off: its key is answered as an unknown one until `resumeSite`.',
    authScopes: { staff: true },
    errors: { types: [NotFound, Forbidden, Conflict] },
    args: { input: t.arg({ type: SuspendSiteInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input: { site, version } }, context) => {
      const { id } = await suspendSite(servicesOf(context), context.actor, {
        tenantId: staffActor(context).tenantId,
        siteId: rowId('Site', site),
        version,
      });
      return { siteId: id };
    },
  }),
);
