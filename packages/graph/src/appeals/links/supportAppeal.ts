import { supportAppeal } from '@linli/core/appeals/links/support';
import type { Supported } from '@linli/core/appeals/links/supporter';
import { supportFromSite } from '@linli/core/appeals/links/supportFromSite';
import {
  ChallengeFailed,
  Forbidden,
  InvalidInput,
  LinkRefused,
  NotFound,
  OriginDenied,
  RateLimited,
  UnknownSite,
} from '@linli/core/errors/errors';
import { ChallengeAnswerInput } from '../../abuse/challenge.ts';
import { builder } from '../../builder.ts';
import { servicesOf } from '../../context.ts';
import { rowId } from '../../ids/globalId.ts';
import { openSite } from '../../sites/siteQuery.ts';
import { ReceiptType } from '../receipt.ts';
import { ContactInput } from '../submitInput.ts';
import { openFor } from '../tracked.ts';
import { TrackedAppealType } from '../trackedAppeal.ts';

const Payload = builder.objectRef<Supported>('SupportAppealPayload').implement({
  description: 'What `supportAppeal` gives when it worked.',
  fields: (t) => ({
    appeal: t.prismaField({
      type: TrackedAppealType,
      description: 'The appeal as its supporter sees it: what is public of it.',
      resolve: (query, { appeal }, _args, context) =>
        servicesOf(context).database.appeal.findUniqueOrThrow({ ...query, where: { id: appeal.id } }),
    }),
    receipt: t.field({
      type: ReceiptType,
      description: "The supporter's own receipt.",
      resolve: (supported) => ({ ...supported, stored: true }),
    }),
  }),
});

const input = builder.inputType('SupportAppealInput', {
  description: 'Joins an appeal: "me too".',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one joins once and gets the same receipt.',
    }),
    siteKey: t.string({ description: 'The site; staff leave it out.' }),
    id: t.id({ required: true, description: 'The appeal: on a site one that is published there.' }),
    contact: t.field({ type: ContactInput, description: 'How to reach the supporter.' }),
    locale: t.string({ description: "The supporter's language; the request's if left out." }),
    challenge: t.field({
      type: ChallengeAnswerInput,
      description: 'On a site: the work that was done for it.',
    }),
    website: t.string({ description: 'Leave it empty: people do not see this field.' }),
  }),
});

builder.mutationField('supportAppeal', (t) =>
  t.field({
    type: Payload,
    description:
      'Joins an appeal that is being handled, with a receipt, a contact and a return visit of the own: a resident on a site, or staff for somebody who calls about the same.',
    authScopes: { everybody: true },
    errors: {
      types: [
        InvalidInput,
        NotFound,
        UnknownSite,
        OriginDenied,
        Forbidden,
        RateLimited,
        ChallengeFailed,
        LinkRefused,
      ],
    },
    args: { input: t.arg({ type: input, required: true, description: 'What to join.' }) },
    resolve: async (_root, { input: { siteKey, id, challenge = null, ...rest } }, context) => {
      const services = servicesOf(context);
      const given = { ...rest, appealId: rowId('Appeal', id), locale: rest.locale ?? context.locale };
      const supported = siteKey
        ? await supportFromSite(services, (await openSite(context, siteKey)).actor, given, {
            address: context.address,
            challenge,
          })
        : await supportAppeal(services, context.actor, given);
      const { appeal, participantId } = supported;
      const { tenantId, id: appealId } = appeal;
      openFor(context, { kind: 'participant', tenantId, participantId, appealId });
      return supported;
    },
  }),
);
