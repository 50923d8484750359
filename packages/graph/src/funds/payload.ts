import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { FundType } from './fund.ts';
import { SpendingType } from './spending.ts';

/** What each mutation of a fund gives when it worked: the fund as it is now. */
export function fundPayload(mutation: string) {
  return builder.objectRef<{ fundId: string }>(payloadName(mutation)).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      fund: t.prismaField({
        type: FundType,
        description: 'The fund as it is now.',
        resolve: (query, { fundId }, _args, context) =>
          servicesOf(context).database.fund.findUniqueOrThrow({ ...query, where: { id: fundId } }),
      }),
    }),
  });
}

/** The same of a spending. */
export function spendingPayload(mutation: string) {
  return builder.objectRef<{ spendingId: string }>(payloadName(mutation)).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      spending: t.prismaField({
        type: SpendingType,
        description: 'The spending as it is now, with its fund.',
        resolve: (query, { spendingId }, _args, context) =>
          servicesOf(context).database.spending.findUniqueOrThrow({ ...query, where: { id: spendingId } }),
      }),
    }),
  });
}

function payloadName(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
}
