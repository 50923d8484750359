import { invitePerson } from '@linli/core/access/invite';
import { Forbidden, InvalidInput } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { optionalRowId } from '../ids/globalId.ts';
import { PersonType } from '../people/person.ts';
import { RoleEnum } from './enums.ts';

const InvitePersonInput = builder.inputType('InvitePersonInput', {
  description: 'Invites somebody with a role at a place or for a unit: exactly one of the two.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'Where the link goes; it becomes the sign-in.' }),
    name: t.string({ required: true, description: 'Name.' }),
    role: t.field({ type: RoleEnum, required: true, description: 'What the person will be there.' }),
    place: t.id({ description: 'At this place and everything under it.' }),
    organization: t.id({ description: 'For this unit, which the person then belongs to.' }),
    locale: t.string({ description: 'Language of the mail: zh-CN or en.' }),
  }),
});

const Payload = builder.objectRef<{ personId: string }>('InvitePersonPayload').implement({
  description: 'What `invitePerson` gives when it worked.',
  fields: (t) => ({
    person: t.prismaField({
      type: PersonType,
      description: 'The person, who can sign in once the link has set a password.',
      resolve: (query, { personId }, _args, context) =>
        servicesOf(context).database.person.findUniqueOrThrow({ ...query, where: { id: personId } }),
    }),
  }),
});

builder.mutationField('invitePerson', (t) =>
  t.field({
    type: Payload,
    description: 'Makes a person with a role and mails the link that sets the password; for administrators.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, Forbidden] },
    args: { input: t.arg({ type: InvitePersonInput, required: true, description: 'Whom, as what, where.' }) },
    resolve: async (_root, { input }, context) => {
      const placeId = optionalRowId('Place', input.place);
      const organizationId = optionalRowId('Organization', input.organization);
      const person = await invitePerson(servicesOf(context), context.actor, {
        email: input.email,
        name: input.name,
        role: input.role,
        ...(placeId !== undefined && { placeId }),
        ...(organizationId !== undefined && { organizationId }),
        ...(input.locale && { locale: input.locale }),
      });
      return { personId: person.id };
    },
  }),
);
