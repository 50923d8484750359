import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { MethodCardType } from './methodCard.ts';

/** What each mutation of a method card gives when it worked: the card as it is now. */
export function methodPayload(mutation: string) {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  return builder.objectRef<{ cardId: string }>(name).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      card: t.prismaField({
        type: MethodCardType,
        description: 'The card as it is now.',
        resolve: (query, { cardId }, _args, context) =>
          servicesOf(context).database.methodCard.findUniqueOrThrow({ ...query, where: { id: cardId } }),
      }),
    }),
  });
}
