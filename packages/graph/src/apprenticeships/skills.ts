import { mayManageSkills } from '@linli/core/postings/apprenticeships/skills/manageable';
import { tenantOf } from '../access/tenant.ts';
import { ViewerType } from '../access/viewer.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { SkillType } from './skill.ts';

builder.queryField('skills', (t) =>
  t.prismaField({
    type: [SkillType],
    nullable: true,
    description: "The tenant's catalogue of skills, in its order.",
    authScopes: { staff: true },
    complexity: { field: 1, multiplier: 10 },
    args: {
      retired: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'True: with those that are not used any more.',
      }),
    },
    resolve: (query, _root, { retired }, context) =>
      servicesOf(context).database.skill.findMany({
        ...query,
        where: { tenantId: tenantOf(context), ...(!retired && { retiredAt: null }) },
        orderBy: { position: 'asc' },
      }),
  }),
);

builder.objectField(ViewerType, 'viewerCanManageSkills', (t) =>
  t.boolean({
    description: 'Whether the viewer changes the catalogue of skills.',
    resolve: ({ actor }, _args, context) => mayManageSkills(servicesOf(context).database, actor),
  }),
);
