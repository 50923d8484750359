import { Forbidden, InvalidInput } from '@linli/core/errors/errors';
import { unpublishTeamMember } from '@linli/core/team/unpublish';
import { RoleEnum } from '../access/enums.ts';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { concerned, teamPayload } from './payload.ts';

const UnpublishTeamMemberInput = builder.inputType('UnpublishTeamMemberInput', {
  description: 'Who is not shown any more, and where.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'Who.' }),
    role: t.field({ type: RoleEnum, required: true, description: 'In which role.' }),
    places: t.idList({ required: true, description: 'Where; at most 50.' }),
  }),
});

builder.mutationField('unpublishTeamMember', (t) =>
  t.field({
    type: teamPayload('unpublishTeamMember'),
    description:
      'Takes back what was shown of somebody; nothing of it is kept. Also of who has left. For street officers and district organizers.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, Forbidden] },
    args: {
      input: t.arg({ type: UnpublishTeamMemberInput, required: true, description: 'Who, and where.' }),
    },
    resolve: async (_root, { input }, context) => {
      const whom = concerned(input);
      await unpublishTeamMember(servicesOf(context), staffActor(context), whom);
      return whom;
    },
  }),
);
