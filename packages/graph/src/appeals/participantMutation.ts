import type { ParticipantActor } from '@linli/core/actor';
import type { Services } from '@linli/core/services';
import type { InputRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { participantErrors } from '../errors/errors.ts';
import { openTracked } from './appealByCode.ts';
import { TrackedAppealType } from './trackedAppeal.ts';

type Fields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** What every step of a participant shows: the appeal's code with its secret. */
export function receiptFields(t: Fields) {
  return {
    code: t.string({ required: true, description: 'Code of the appeal.' }),
    secret: t.string({ required: true, description: 'Link secret or PIN.' }),
  };
}

interface ParticipantMutation<Input> {
  readonly description: string;
  readonly input: InputRef<Input>;
  readonly take: (services: Services, actor: ParticipantActor, input: Input) => Promise<unknown>;
}

/** A step of a resident by code and secret, with the payload `{appeal: TrackedAppeal!}`. */
export function participantMutation<Input extends { code: string; secret: string }>(
  name: string,
  { description, input, take }: ParticipantMutation<Input>,
) {
  const payload = builder.objectRef<{ appealId: string }>(
    `${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`,
  );
  payload.implement({
    description: `What \`${name}\` gives when it worked.`,
    fields: (t) => ({
      appeal: t.prismaField({
        type: TrackedAppealType,
        description: 'The appeal as it is now.',
        resolve: (query, { appealId }, _args, context) =>
          servicesOf(context).database.appeal.findUniqueOrThrow({ ...query, where: { id: appealId } }),
      }),
    }),
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: payload,
      description,
      authScopes: { everybody: true },
      errors: { types: participantErrors },
      args: { input: t.arg({ type: input, required: true, description: 'What to do.' }) },
      resolve: async (_root, args, context) => {
        const given = (args as unknown as { input: Input }).input;
        const { actor } = await openTracked(context, given);
        await take(servicesOf(context), actor, given);
        // Also where it was about another appeal, which the own one was merged into.
        return { appealId: actor.appealId };
      },
    }),
  );
}
