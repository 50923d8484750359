import { Conflict, Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { reviseTextTemplate } from '@linli/core/templates/revise';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { contentFields, contentOf } from './contentInput.ts';
import { templatePayload } from './payload.ts';

const ReviseTextTemplateInput = builder.inputType('ReviseTextTemplateInput', {
  description: 'What a template says from now on.',
  fields: (t) => ({
    template: t.id({ required: true, description: 'The template.' }),
    version: t.int({ description: 'The version that the caller saw.' }),
    ...contentFields(t),
  }),
});

builder.mutationField('reviseTextTemplate', (t) =>
  t.field({
    type: templatePayload('reviseTextTemplate'),
    description: 'Changes what a template says; texts that were written with it stay as they are.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden, Conflict] },
    args: { input: t.arg({ type: ReviseTextTemplateInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { template, version, ...content } = input;
      const { id } = await reviseTextTemplate(servicesOf(context), context.actor, {
        tenantId: staffActor(context).tenantId,
        templateId: rowId('TextTemplate', template),
        version,
        content: contentOf(content),
      });
      return { templateId: id };
    },
  }),
);
