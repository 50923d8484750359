import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { OrganizationType } from './organization.ts';

/** What each mutation of a unit gives when it worked: the unit as it is now. */
export function organizationPayload(mutation: string) {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  return builder.objectRef<{ organizationId: string }>(name).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      organization: t.prismaField({
        type: OrganizationType,
        description: 'The unit as it is now.',
        resolve: (query, { organizationId }, _args, context) =>
          servicesOf(context).database.organization.findUniqueOrThrow({
            ...query,
            where: { id: organizationId },
          }),
      }),
    }),
  });
}
