import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { createOrganization } from '@linli/core/organizations/create';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { bilingual, TextInBothInput } from '../categories/textInput.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { OrganizationKindEnum } from './enums.ts';
import { organizationPayload } from './payload.ts';

const CreateOrganizationInput = builder.inputType('CreateOrganizationInput', {
  description: 'A unit that works at one or several places.',
  fields: (t) => ({
    kind: t.field({ type: OrganizationKindEnum, required: true, description: 'What it is.' }),
    name: t.field({ type: TextInBothInput, required: true, description: 'Its name.' }),
    phone: t.string({ description: "The office's number, for everybody to call; nobody's own." }),
    hours: t.field({ type: TextInBothInput, description: 'When somebody answers it.' }),
    serves: t.idList({
      required: true,
      description: 'The places that it serves from today on; whoever enters it administers each of them.',
    }),
  }),
});

builder.mutationField('createOrganization', (t) =>
  t.field({
    type: organizationPayload('createOrganization'),
    description: 'Enters a unit (m25), for who administers the places that it serves.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: CreateOrganizationInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { tenantId } = staffActor(context);
      const organization = await createOrganization(servicesOf(context), context.actor, {
        tenantId,
        kind: input.kind,
        name: bilingual(input.name),
        ...(input.phone && { phone: input.phone }),
        ...(input.hours && { hours: bilingual(input.hours) }),
        serves: input.serves.map((place) => rowId('Place', place)),
      });
      return { organizationId: organization.id };
    },
  }),
);
