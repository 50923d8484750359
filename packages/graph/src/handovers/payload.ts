import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { HandoverType } from './handover.ts';

/** What each mutation of a handover gives when it worked: the handover as it is now. */
export function handoverPayload(mutation: string) {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  return builder.objectRef<{ handoverId: string }>(name).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      handover: t.prismaField({
        type: HandoverType,
        description: 'The handover as it is now.',
        resolve: (query, { handoverId }, _args, context) =>
          servicesOf(context).database.handover.findUniqueOrThrow({ ...query, where: { id: handoverId } }),
      }),
    }),
  });
}
