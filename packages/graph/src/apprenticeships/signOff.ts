import { readableApprenticeships } from '@linli/core/postings/apprenticeships/visible';
import { AppealType } from '../appeals/appeal.ts';
import { visibleAppeals } from '../appeals/visible.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { PersonType } from '../people/person.ts';
import { SkillLevelEnum } from './enums.ts';
import { signerOf } from './loading.ts';
import { SkillType } from './skill.ts';

export const SkillSignOffType = builder.prismaNode('SkillSignOff', {
  description:
    "A master's word that an apprentice has reached a level of a skill, and what shows it. It is never changed; a wrong one is revoked, with a reason.",
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) => ({ id, AND: [{ apprenticeship: readableApprenticeships(actor) }] }),
  fields: (t) => ({
    skill: t.relation('skill', { type: SkillType, description: 'Which skill.' }),
    level: t.expose('level', { type: SkillLevelEnum, description: 'Which level.' }),
    signedBy: t.field({
      type: PersonType,
      description: 'The master who says so.',
      select: { signedById: true },
      resolve: async ({ signedById }, _args, context) => {
        const person = await signerOf(context, signedById);
        if (person === undefined) throw new Error(`no person ${signedById}`);
        return person;
      },
    }),
    signedAt: t.expose('signedAt', { type: 'DateTime', description: 'When.' }),
    evidence: t.exposeString('evidence', {
      nullable: true,
      description: 'What shows it; null once erased with the words of its appeal.',
    }),
    appeal: t.prismaField({
      type: AppealType,
      nullable: true,
      description: 'An appeal that both worked on; null where none was named, or the viewer may not read it.',
      select: { appealId: true },
      resolve: (query, { appealId }, _args, context) =>
        appealId === null
          ? null
          : servicesOf(context).database.appeal.findFirst({
              ...query,
              where: { AND: [{ id: appealId }, visibleAppeals(context)] },
            }),
    }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null while it stands.',
    }),
    revokedBy: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who revoked it.',
      select: { revokedById: true },
      resolve: ({ revokedById }, _args, context) => (revokedById ? signerOf(context, revokedById) : null),
    }),
    revokedReason: t.exposeString('revokedReason', { nullable: true, description: 'Why it was revoked.' }),
  }),
});
