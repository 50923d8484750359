import { type SubmittedAppeal, submitAppeal } from '@linli/core/appeals/submit';
import { submitFromSite } from '@linli/core/appeals/submitFromSite';
import {
  ChallengeFailed,
  EvidenceRequired,
  Forbidden,
  InvalidInput,
  NotFound,
  OriginDenied,
  RateLimited,
  UnknownSite,
} from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { optionalRowId, photoRowIds, rowId } from '../ids/globalId.ts';
import { openSite } from '../sites/siteQuery.ts';
import { ReceiptType } from './receipt.ts';
import { SubmitAppealInput } from './submitInput.ts';
import { TrackedAppealType } from './trackedAppeal.ts';
import { openForReporter } from './trackedAs.ts';

interface Submission extends SubmittedAppeal {
  readonly title: string;
  readonly text: string;
}

const Payload = builder.objectRef<Submission>('SubmitAppealPayload').implement({
  description: 'What `submitAppeal` gives when it worked.',
  fields: (t) => ({
    appeal: t.prismaField({
      type: TrackedAppealType,
      description: 'The appeal as its reporter sees it.',
      resolve: (query, submitted, _args, context) =>
        submitted.stored
          ? servicesOf(context).database.appeal.findUniqueOrThrow({
              ...query,
              where: { id: submitted.appeal.id },
            })
          : decoyRow(submitted),
    }),
    receipt: t.field({
      type: ReceiptType,
      description: 'What the reporter keeps.',
      resolve: (submitted) => submitted,
    }),
  }),
});

builder.mutationField('submitAppeal', (t) =>
  t.field({
    type: Payload,
    description:
      'Files an appeal: by a resident on a site, or by staff for somebody at the desk or on the phone.',
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
        EvidenceRequired,
      ],
    },
    args: { input: t.arg({ type: SubmitAppealInput, required: true, description: 'The appeal.' }) },
    resolve: async (_root, { input: { siteKey, challenge = null, ...input } }, context) => {
      const services = servicesOf(context);
      const actor = await callerOf(context, siteKey);
      const photos = new Set(input.photoIds);
      const given = {
        ...input,
        locale: input.locale ?? context.locale,
        categoryId: optionalRowId('Category', input.category),
        placeId: optionalRowId('Place', input.place),
        aboutUnitId: optionalRowId('Organization', input.aboutUnit),
        photoIds: photoRowIds(input.photoIds),
        solvedOnTheSpot: input.solvedOnTheSpot && {
          ...input.solvedOnTheSpot,
          photoIds: photoRowIds(input.solvedOnTheSpot.photoIds),
        },
        answers: input.answers?.map(({ key, value }) => ({
          key,
          value: value.map((one) => (photos.has(one) ? rowId('Photo', one) : one)),
        })),
      };
      const submitted =
        actor.kind === 'site'
          ? await submitFromSite(services, actor, given, { address: context.address, challenge })
          : await submitAppeal(services, actor, given);
      const { appeal, participantId } = submitted;
      openForReporter(context, {
        kind: 'participant',
        tenantId: appeal.tenantId,
        participantId,
        appealId: appeal.id,
      });
      return { ...submitted, title: input.title ?? input.text, text: input.text };
    },
  }),
);

async function callerOf(context: Context, siteKey?: string | null) {
  return siteKey ? (await openSite(context, siteKey)).actor : context.actor;
}

/** What the honeypot's answer shows: nothing was stored, so nothing is read either. */
function decoyRow({ appeal, participantId, title, text }: Submission) {
  return {
    ...appeal,
    content: { title, text, address: null },
    participants: [{ id: participantId, role: 'REPORTER' as const }],
    category: null,
    place: null,
    holderUnit: null,
    photos: [],
    events: [],
    _count: { participants: 0 },
  };
}
