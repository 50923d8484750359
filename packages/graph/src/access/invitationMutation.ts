import type { StaffActor } from '@linli/core/actor';
import { Forbidden, NotFound } from '@linli/core/errors/errors';
import type { Services } from '@linli/core/services';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';

interface InvitationMutation {
  readonly description: string;
  readonly take: (services: Services, actor: StaffActor, input: { personId: string }) => Promise<void>;
}

/** What an administrator does with an invitation that waits, by the person whom it invites. */
export function invitationMutation(name: string, { description, take }: InvitationMutation) {
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const input = builder.inputType(`${title}Input`, {
    description: 'Which invitation.',
    fields: (t) => ({ person: t.id({ required: true, description: 'Whom it invites.' }) }),
  });
  const payload = builder.objectRef<{ person: string }>(`${title}Payload`).implement({
    description: `What \`${name}\` gives when it worked.`,
    fields: (t) => ({ person: t.exposeID('person', { description: 'Whom it is about.' }) }),
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: payload,
      description,
      authScopes: { staff: true },
      errors: { types: [NotFound, Forbidden] },
      args: { input: t.arg({ type: input, required: true, description: 'Which one.' }) },
      resolve: async (_root, args, context) => {
        const { person } = args.input as { person: string };
        await take(servicesOf(context), staffActor(context), { personId: rowId('Person', person) });
        return { person };
      },
    }),
  );
}
