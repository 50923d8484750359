import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { reviseSkill } from '@linli/core/postings/apprenticeships/skills/revise';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { skillPayload } from './payload.ts';
import { SkillContentInput, skillContent } from './skillContentInput.ts';

const ReviseSkillInput = builder.inputType('ReviseSkillInput', {
  description: 'Which skill is what from now on.',
  fields: (t) => ({
    skill: t.id({ required: true, description: 'The skill.' }),
    content: t.field({ type: SkillContentInput, required: true, description: 'What it is now.' }),
  }),
});

builder.mutationField('reviseSkill', (t) =>
  t.field({
    type: skillPayload('reviseSkill'),
    description:
      'Says anew what a skill is called and whether it is required; what was signed off stays. For organizers of the whole tenant.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: ReviseSkillInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const skill = await reviseSkill(servicesOf(context), staffActor(context), {
        skillId: rowId('Skill', input.skill),
        ...skillContent(input.content),
      });
      return { skillId: skill.id };
    },
  }),
);
