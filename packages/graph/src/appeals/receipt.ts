import { timeZoneOf } from '@linli/core/appeals/clocks';
import { nextStepWords } from '@linli/core/appeals/nextStep';
import type { SubmittedAppeal } from '@linli/core/appeals/submit';
import { promiseClock } from '@linli/core/clocks/promiseClock';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { PromiseClockType } from './promiseClock.ts';

export const ReceiptType = builder.objectRef<SubmittedAppeal>('Receipt').implement({
  description:
    'The receipt (回执). A retry with the same clientId and content shows it again for a day; otherwise nobody can.',
  fields: (t) => ({
    code: t.string({
      description: 'Ten digits, to be read out over the phone.',
      resolve: ({ receipt }) => receipt.code,
    }),
    secret: t.string({ description: 'The link secret.', resolve: ({ receipt }) => receipt.secret }),
    pin: t.string({
      description: 'Six digits to type beside the code.',
      resolve: ({ receipt }) => receipt.pin,
    }),
    url: t.field({
      type: 'URL',
      description: 'Page of the appeal, with the secret in its #fragment.',
      resolve: ({ receipt }) => receipt.url,
    }),
    clock: t.field({
      type: PromiseClockType,
      description: 'The promise as it stands.',
      resolve: ({ appeal }, _args, context) => promiseClock(appeal, servicesOf(context).clock.now()),
    }),
    nextStep: t.string({
      description: "What happens next and by when, in the request's language.",
      resolve: async ({ appeal, timeZone }, _args, context) =>
        nextStepWords(
          appeal,
          context.locale,
          timeZone ?? (await timeZoneOf(servicesOf(context).database, appeal.tenantId)),
        ),
    }),
  }),
});
