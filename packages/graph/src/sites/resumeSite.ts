import { Conflict, Forbidden, NotFound } from '@linli/core/errors/errors';
import { resumeSite } from '@linli/core/sites/suspend';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { sitePayload } from './payload.ts';

const ResumeSiteInput = builder.inputType('ResumeSiteInput', {
  description: 'Which site is switched on again.',
  fields: (t) => ({
    site: t.id({ required: true, description: 'The site.' }),
    version: t.int({ description: 'The version that the caller saw.' }),
  }),
});

builder.mutationField('resumeSite', (t) =>
  t.field({
    type: sitePayload('resumeSite'),
    description: 'Switches a site on again after `suspendSite`: its key works again.',
    authScopes: { staff: true },
    errors: { types: [NotFound, Forbidden, Conflict] },
    args: { input: t.arg({ type: ResumeSiteInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input: { site, version } }, context) => {
      const { id } = await resumeSite(servicesOf(context), context.actor, {
        tenantId: staffActor(context).tenantId,
        siteId: rowId('Site', site),
        version,
      });
      return { siteId: id };
    },
  }),
);
