import { Forbidden, InvalidInput } from '@linli/core/errors/errors';
import { createTextTemplate } from '@linli/core/templates/create';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { contentFields, contentOf } from './contentInput.ts';
import { TemplateKindEnum } from './enums.ts';
import { templatePayload } from './payload.ts';

const CreateTextTemplateInput = builder.inputType('CreateTextTemplateInput', {
  description: 'A new text template.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one makes no second template.',
    }),
    place: t.id({ required: true, description: 'Where it is held.' }),
    kind: t.field({ type: TemplateKindEnum, required: true, description: 'What it is for.' }),
    ...contentFields(t),
  }),
});

builder.mutationField('createTextTemplate', (t) =>
  t.field({
    type: templatePayload('createTextTemplate'),
    description:
      'A text that staff begin to write with, at a place and everywhere under it; for its administrators and the officers of its street.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: CreateTextTemplateInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { clientId, place, kind, ...content } = input;
      const template = await createTextTemplate(servicesOf(context), context.actor, {
        tenantId: staffActor(context).tenantId,
        clientId,
        placeId: rowId('Place', place),
        kind,
        content: contentOf(content),
      });
      return { templateId: template.id };
    },
  }),
);
