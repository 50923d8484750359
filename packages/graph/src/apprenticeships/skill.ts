import { inTenant } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { LocalizedTextType, localized } from '../scalars/localizedText.ts';

export const SkillType = builder.prismaNode('Skill', {
  description: "One of the skills that apprentices learn (m37); the catalogue is the whole tenant's.",
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, context) => ({ id, ...inTenant(context) }),
  fields: (t) => ({
    name: t.field({
      type: LocalizedTextType,
      description: 'What it is called.',
      resolve: ({ name }) => localized(name),
    }),
    hint: t.field({
      type: LocalizedTextType,
      nullable: true,
      description: 'What somebody does who has it.',
      resolve: ({ hint }) => (hint === null ? null : localized(hint)),
    }),
    isRequired: t.exposeBoolean('isRequired', { description: 'Whether nobody graduates without it.' }),
    retiredAt: t.expose('retiredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when nobody is signed off on it any more; null while it is used.',
    }),
  }),
});
