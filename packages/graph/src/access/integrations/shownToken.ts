import type { ShownToken } from '@linli/core/access/integrations/create';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { IntegrationTokenType } from './integrationToken.ts';

/** A payload with a token and, this once, its secret. */
export function shownTokenPayload(mutation: string, secret: string) {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  return builder.objectRef<ShownToken>(name).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      integrationToken: t.prismaField({
        type: IntegrationTokenType,
        description: 'The token as it is now.',
        resolve: (query, { token }, _args, context) =>
          servicesOf(context).database.integrationToken.findUniqueOrThrow({
            ...query,
            where: { id: token.id },
          }),
      }),
      secret: t.exposeString('secret', { nullable: true, description: secret }),
    }),
  });
}
