import { organizedBatches } from '@linli/core/postings/batches/manageable';
import { builder } from '../builder.ts';
import { CategoryType } from '../categories/category.ts';
import { OrganizationType } from '../organizations/organization.ts';
import { PersonType } from '../people/person.ts';
import { HomeKindEnum } from './enums.ts';
import { categoryOf } from './loading.ts';

export const BatchCandidateType = builder.prismaNode('BatchCandidate', {
  description: 'Somebody who was put forward for a batch.',
  id: { field: 'id' },
  nullable: true,
  findUnique: (id, { actor }) => ({ id, batch: organizedBatches(actor) }),
  fields: (t) => ({
    person: t.relation('person', { type: PersonType, description: 'Who.' }),
    homeOrganization: t.relation('homeOrganization', {
      type: OrganizationType,
      description: 'The unit that sends the person.',
    }),
    homeKind: t.expose('homeKind', { type: HomeKindEnum, description: 'What kind of unit that is.' }),
    expertise: t.field({
      type: [CategoryType],
      description: 'What the person knows about, each with all that lies under it.',
      select: { expertise: true },
      resolve: async ({ expertise }, _args, context) => {
        const rows = await Promise.all(expertise.map((id) => categoryOf(context, id)));
        return rows.filter((row) => row !== undefined);
      },
    }),
    nominatedAt: t.expose('nominatedAt', { type: 'DateTime', description: 'When.' }),
  }),
});
