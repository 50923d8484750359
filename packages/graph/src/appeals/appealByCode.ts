import { admitSecret } from '@linli/core/abuse/admitSecret';
import { openByCode } from '@linli/core/appeals/receipts/open';
import { RateLimited, SecretLocked, WrongSecret } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { openFor } from './tracked.ts';
import { TrackedAppealType } from './trackedAppeal.ts';
import { openForReporter } from './trackedAs.ts';

/** Opens an appeal for whoever shows its secret; the rest of the request may read it as its participant. */
export async function openTracked(context: Context, { code, secret }: { code: string; secret: string }) {
  const services = servicesOf(context);
  await admitSecret(services, { code, address: context.address });
  const opened = await openByCode(services, { code, secret, requestId: context.requestId });
  const open = opened.role === 'REPORTER' ? openForReporter : openFor;
  open(context, opened.actor);
  return opened;
}

builder.queryField('appealByCode', (t) =>
  t.prismaField({
    type: TrackedAppealType,
    nullable: true,
    description: "One's own appeal, by the code and the link secret or PIN of its receipt.",
    authScopes: { everybody: true },
    errors: { types: [WrongSecret, SecretLocked, RateLimited] },
    args: {
      code: t.arg.string({ required: true, description: 'The ten digits; spaces and dashes do not matter.' }),
      secret: t.arg.string({ required: true, description: 'The link secret, or the six-digit PIN.' }),
    },
    resolve: async (query, _root, args, context) => {
      const { appeal } = await openTracked(context, args);
      return servicesOf(context).database.appeal.findUniqueOrThrow({ ...query, where: { id: appeal.id } });
    },
  }),
);
