import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { retireSkill } from '@linli/core/postings/apprenticeships/skills/retire';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { skillPayload } from './payload.ts';

const RetireSkillInput = builder.inputType('RetireSkillInput', {
  description: 'Which skill is not used any more.',
  fields: (t) => ({
    skill: t.id({ required: true, description: 'The skill.' }),
  }),
});

builder.mutationField('retireSkill', (t) =>
  t.field({
    type: skillPayload('retireSkill'),
    description:
      'Nobody is signed off on it any more, and nobody needs it to graduate; what was signed off stays. For organizers of the whole tenant.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: RetireSkillInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const skill = await retireSkill(servicesOf(context), staffActor(context), {
        skillId: rowId('Skill', input.skill),
      });
      return { skillId: skill.id };
    },
  }),
);
