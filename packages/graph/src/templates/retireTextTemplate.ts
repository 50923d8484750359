import { Conflict, Forbidden, NotFound } from '@linli/core/errors/errors';
import { retireTextTemplate } from '@linli/core/templates/retire';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { templatePayload } from './payload.ts';

const RetireTextTemplateInput = builder.inputType('RetireTextTemplateInput', {
  description: 'Which template ends.',
  fields: (t) => ({
    template: t.id({ required: true, description: 'The template.' }),
    version: t.int({ description: 'The version that the caller saw.' }),
  }),
});

builder.mutationField('retireTextTemplate', (t) =>
  t.field({
    type: templatePayload('retireTextTemplate'),
    description: 'No form offers the template any more; texts that were written with it stay.',
    authScopes: { staff: true },
    errors: { types: [NotFound, Forbidden, Conflict] },
    args: { input: t.arg({ type: RetireTextTemplateInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { id } = await retireTextTemplate(servicesOf(context), context.actor, {
        tenantId: staffActor(context).tenantId,
        templateId: rowId('TextTemplate', input.template),
        version: input.version,
      });
      return { templateId: id };
    },
  }),
);
