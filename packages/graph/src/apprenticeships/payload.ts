import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { ApprenticeshipType } from './apprenticeship.ts';
import { SkillType } from './skill.ts';

/** What each mutation of an apprenticeship gives when it worked: the apprenticeship as it is now. */
export function apprenticeshipPayload(mutation: string) {
  return builder.objectRef<{ apprenticeshipId: string }>(payloadName(mutation)).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      apprenticeship: t.prismaField({
        type: ApprenticeshipType,
        description: 'The apprenticeship as it is now.',
        resolve: (query, { apprenticeshipId }, _args, context) =>
          servicesOf(context).database.apprenticeship.findUniqueOrThrow({
            ...query,
            where: { id: apprenticeshipId },
          }),
      }),
    }),
  });
}

/** The same of a skill. */
export function skillPayload(mutation: string) {
  return builder.objectRef<{ skillId: string }>(payloadName(mutation)).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      skill: t.prismaField({
        type: SkillType,
        description: 'The skill as it is now.',
        resolve: (query, { skillId }, _args, context) =>
          servicesOf(context).database.skill.findUniqueOrThrow({ ...query, where: { id: skillId } }),
      }),
    }),
  });
}

function payloadName(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
}
