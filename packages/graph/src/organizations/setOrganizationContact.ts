import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { setContact } from '@linli/core/organizations/setContact';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { bilingual, TextInBothInput } from '../categories/textInput.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { organizationPayload } from './payload.ts';

const SetOrganizationContactInput = builder.inputType('SetOrganizationContactInput', {
  description: 'How the public reaches a unit, whole.',
  fields: (t) => ({
    organization: t.id({ required: true, description: 'The unit.' }),
    phone: t.string({ description: "The office's number, nobody's own; left out, there is none." }),
    hours: t.field({ type: TextInBothInput, description: 'When somebody answers it; left out, unknown.' }),
  }),
});

builder.mutationField('setOrganizationContact', (t) =>
  t.field({
    type: organizationPayload('setOrganizationContact'),
    description: 'Says how the public reaches a unit, for who administers every place that it serves.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: {
      input: t.arg({ type: SetOrganizationContactInput, required: true, description: 'Which, and how.' }),
    },
    resolve: async (_root, { input }, context) => {
      const { tenantId } = staffActor(context);
      const organization = await setContact(servicesOf(context), context.actor, {
        tenantId,
        organizationId: rowId('Organization', input.organization),
        phone: input.phone ?? null,
        hours: input.hours ? bilingual(input.hours) : null,
      });
      return { organizationId: organization.id };
    },
  }),
);
