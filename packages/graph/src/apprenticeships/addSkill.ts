import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { addSkill } from '@linli/core/postings/apprenticeships/skills/add';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { skillPayload } from './payload.ts';
import { SkillContentInput, skillContent } from './skillContentInput.ts';

const AddSkillInput = builder.inputType('AddSkillInput', {
  description: 'A new skill.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one does nothing twice.',
    }),
    content: t.field({ type: SkillContentInput, required: true, description: 'What it is.' }),
  }),
});

builder.mutationField('addSkill', (t) =>
  t.field({
    type: skillPayload('addSkill'),
    description: 'A new skill, last in the catalogue; for organizers of the whole tenant.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: AddSkillInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const skill = await addSkill(servicesOf(context), staffActor(context), {
        clientId: input.clientId,
        ...skillContent(input.content),
      });
      return { skillId: skill.id };
    },
  }),
);
