import type { Actor } from '@linli/core/actor';
import type { DomainError } from '@linli/core/errors/errors';
import type { Services } from '@linli/core/services';
import type { InputRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { staffErrors } from '../errors/errors.ts';
import { AppealType } from './appeal.ts';
import { visibleAppeals } from './visible.ts';

interface StepMutation<Input> {
  readonly description: string;
  readonly input: InputRef<Input>;
  /** Who may come to the door at all; staff, if it does not say. */
  readonly authScopes?: { readonly staff: true } | { readonly noteWriter: true };
  readonly errors?: readonly (new (...args: never[]) => DomainError)[];
  /** Decodes the ids and calls the use case. */
  readonly take: (services: Services, actor: Actor, input: Input) => Promise<{ readonly id: string }>;
}

/** A step of staff: `verbAppeal(input: VerbAppealInput!): VerbAppealResult!` with the payload `{appeal}`. */
export function stepMutation<Input>(
  name: string,
  { description, input, authScopes = { staff: true }, errors = staffErrors, take }: StepMutation<Input>,
) {
  const payload = builder.objectRef<{ appealId: string }>(
    `${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`,
  );
  payload.implement({
    description: `What \`${name}\` gives when it worked.`,
    fields: (t) => ({
      appeal: t.prismaField({
        type: AppealType,
        nullable: true,
        description: "The appeal as it is now; null when the step has moved it out of the caller's sight.",
        resolve: (query, { appealId }, _args, context) =>
          servicesOf(context).database.appeal.findFirst({
            ...query,
            where: { AND: [{ id: appealId }, visibleAppeals(context)] },
          }),
      }),
    }),
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: payload,
      description,
      authScopes,
      errors: { types: [...errors] },
      args: { input: t.arg({ type: input, required: true, description: 'What to do it with.' }) },
      resolve: async (_root, args, context) => {
        const appeal = await take(
          servicesOf(context),
          context.actor,
          (args as unknown as { input: Input }).input,
        );
        return { appealId: appeal.id };
      },
    }),
  );
}
