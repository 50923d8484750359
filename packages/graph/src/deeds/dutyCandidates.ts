import { Forbidden } from '@linli/core/errors/errors';
import { mayNameMembers } from '@linli/core/postings/deeds/naming';
import { tenantOf } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { literal } from '../filters/comparators.ts';
import { PersonType } from '../people/person.ts';

const most = 20;

builder.queryField('dutyCandidates', (t) =>
  t.prismaField({
    type: [PersonType],
    nullable: true,
    description: `Staff of the tenant who could be given a duty or a cross-post, by a part of the name; ${most} at most. For street officers and district organizers.`,
    authScopes: { staff: true },
    complexity: { field: 5, multiplier: most },
    args: { name: t.arg.string({ required: true, description: 'A part of the name.' }) },
    resolve: (query, _root, { name }, context) => {
      if (!mayNameMembers(context.actor)) throw new Forbidden('manageDuties');
      return servicesOf(context).database.person.findMany({
        ...query,
        where: { tenantId: tenantOf(context), endedAt: null, name: { contains: literal(name.trim()) } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: most,
      });
    },
  }),
);
