import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { ResourceMatchType } from './match.ts';
import { ResourceNeedType } from './need.ts';
import { ResourceOfferType } from './offer.ts';

/** What each mutation of an offer gives when it worked: the offer as it is now. */
export function offerPayload(mutation: string) {
  return builder.objectRef<{ offerId: string }>(payloadName(mutation)).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      offer: t.prismaField({
        type: ResourceOfferType,
        description: 'The offer as it is now.',
        resolve: (query, { offerId }, _args, context) =>
          servicesOf(context).database.resourceOffer.findUniqueOrThrow({ ...query, where: { id: offerId } }),
      }),
    }),
  });
}

/** The same of a need. */
export function needPayload(mutation: string) {
  return builder.objectRef<{ needId: string }>(payloadName(mutation)).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      need: t.prismaField({
        type: ResourceNeedType,
        description: 'The need as it is now.',
        resolve: (query, { needId }, _args, context) =>
          servicesOf(context).database.resourceNeed.findUniqueOrThrow({ ...query, where: { id: needId } }),
      }),
    }),
  });
}

/** The same of a match. */
export function matchPayload(mutation: string) {
  return builder.objectRef<{ matchId: string }>(payloadName(mutation)).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      match: t.prismaField({
        type: ResourceMatchType,
        description: 'The match as it is now.',
        resolve: (query, { matchId }, _args, context) =>
          servicesOf(context).database.resourceMatch.findUniqueOrThrow({ ...query, where: { id: matchId } }),
      }),
    }),
  });
}

function payloadName(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
}
