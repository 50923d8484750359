import { endGrant } from '@linli/core/access/endGrant';
import { Forbidden, NotFound } from '@linli/core/errors/errors';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { manageableBy } from '../people/manageable.ts';
import { RoleGrantType } from './roleGrant.ts';

const EndRoleGrantInput = builder.inputType('EndRoleGrantInput', {
  description: 'Which role ends.',
  fields: (t) => ({ id: t.id({ required: true, description: 'The role.' }) }),
});

const Payload = builder.objectRef<{ grantId: string }>('EndRoleGrantPayload').implement({
  description: 'What `endRoleGrant` gives when it worked.',
  fields: (t) => ({
    grant: t.prismaField({
      type: RoleGrantType,
      description: 'The role, with its end.',
      resolve: (query, { grantId }, _args, context) =>
        servicesOf(context).database.roleGrant.findUniqueOrThrow({ ...query, where: { id: grantId } }),
    }),
  }),
});

builder.mutationField('endRoleGrant', (t) =>
  t.field({
    type: Payload,
    description:
      "Ends a person's role now; open appeals that only it let them handle go back to the unit. For administrators, and never one's own.",
    authScopes: { staff: true },
    errors: { types: [NotFound, Forbidden] },
    args: { input: t.arg({ type: EndRoleGrantInput, required: true, description: 'Which one.' }) },
    resolve: async (_root, { input }, context) => {
      const services = servicesOf(context);
      const { grants } = await manageableBy(context);
      const where = { AND: [{ id: rowId('RoleGrant', input.id) }, grants] };
      const grant = await services.database.roleGrant.findFirst({ where, select: { id: true } });
      // A role elsewhere in the tenant is not told from one that does not exist.
      if (grant === null) throw new NotFound('RoleGrant');
      await endGrant(services, staffActor(context), { grantId: grant.id });
      return { grantId: grant.id };
    },
  }),
);
