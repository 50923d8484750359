import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { signOffSkill } from '@linli/core/postings/apprenticeships/signOffs/signOff';
import { staffActor } from '../appeals/staffActor.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { SkillLevelEnum } from './enums.ts';
import { apprenticeshipPayload } from './payload.ts';

const SignOffSkillInput = builder.inputType('SignOffSkillInput', {
  description: 'Which level of which skill an apprentice has reached, and what shows it.',
  fields: (t) => ({
    clientId: t.field({
      type: 'UUID',
      required: true,
      description: 'Chosen by the caller: a retry with the same one does nothing twice.',
    }),
    apprenticeship: t.id({ required: true, description: 'The apprenticeship.' }),
    skill: t.id({ required: true, description: 'The skill.' }),
    level: t.field({
      type: SkillLevelEnum,
      required: true,
      description: 'The level, the one after the level that stands.',
    }),
    evidence: t.string({ required: true, description: 'What shows it, 2,000 characters at most.' }),
    appeal: t.id({ description: 'An appeal that both worked on: one of `handledAppeals`.' }),
  }),
});

builder.mutationField('signOffSkill', (t) =>
  t.field({
    type: apprenticeshipPayload('signOffSkill'),
    description:
      'Signs off the next level of a skill: for the master alone, while the apprentice is under that posting.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: { input: t.arg({ type: SignOffSkillInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { apprenticeshipId } = await signOffSkill(servicesOf(context), staffActor(context), {
        clientId: input.clientId,
        apprenticeshipId: rowId('Apprenticeship', input.apprenticeship),
        skillId: rowId('Skill', input.skill),
        level: input.level,
        evidence: input.evidence,
        ...(input.appeal && { appealId: rowId('Appeal', input.appeal) }),
      });
      return { apprenticeshipId };
    },
  }),
);
