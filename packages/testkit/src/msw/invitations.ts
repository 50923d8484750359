import type { InvitePersonInput } from '@linli/client/generated/graphql';
import { connection } from './connection.ts';
import { personFace, unitFace } from './neighbourhood.ts';
import { account } from './sessions.ts';
import { joinAsInvited } from './staff.ts';
import type { World } from './world.ts';

export function invitationRoot(world: World) {
  return {
    organizations: () =>
      connection([world.committee, world.office, world.property].map(unitFace), { first: 100, after: null }),
    invitePerson: ({ input }: { input: InvitePersonInput }) => {
      if (input.email === account.email) {
        const fields = [{ path: ['email'], code: 'DUPLICATE', message: '这个邮箱已经在用。' }];
        return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message: '填写有误', fields };
      }
      const person = personFace(joinAsInvited(world, input));
      return { __typename: 'InvitePersonPayload', person };
    },
  };
}
