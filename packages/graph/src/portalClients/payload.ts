import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { PortalClientType } from './portalClient.ts';

/** What each mutation of a client gives when it worked: the client as it is now. */
export function portalClientPayload(mutation: string) {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  return builder.objectRef<{ clientId: string }>(name).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      client: t.prismaField({
        type: PortalClientType,
        description: 'The portal as it is now.',
        resolve: (query, { clientId }, _args, context) =>
          servicesOf(context).database.portalClient.findUniqueOrThrow({ ...query, where: { id: clientId } }),
      }),
    }),
  });
}
