import { offeredCategories } from '@linli/core/categories/offered';
import { tenantOfCaller } from '../access/tenant.ts';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { openSite } from '../sites/siteQuery.ts';
import { CategoryType } from './category.ts';

interface Wanted {
  readonly place?: string | null;
  readonly siteKey?: string | null;
}

builder.queryField('categories', (t) =>
  t.prismaField({
    type: [CategoryType],
    nullable: true,
    description:
      'What can be reported: on a site, at a place, or for staff in their tenant. Null when there is no such place.',
    authScopes: { everybody: true },
    args: {
      place: t.arg.id({ description: 'At this place.' }),
      siteKey: t.arg.string({ description: 'On this site.' }),
    },
    resolve: async (query, _root, wanted, context) => {
      const { database, clock } = servicesOf(context);
      const scope = await scopeOf(context, wanted);
      if (!scope) return null;
      const offered = await offeredCategories(database, { ...scope, at: clock.now() });
      const ids = offered.map(({ category }) => category.id);
      const rows = await database.category.findMany({ ...query, where: { id: { in: ids } } });
      return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
    },
  }),
);

async function scopeOf(
  context: Context,
  { place, siteKey }: Wanted,
): Promise<{ tenantId: string; codes?: string[] } | null> {
  if (siteKey) {
    const { site } = await openSite(context, siteKey);
    return { tenantId: site.tenantId, codes: site.categoryCodes };
  }
  if (place) {
    const where = { id: rowId('Place', place) };
    return servicesOf(context).database.place.findUnique({ where, select: { tenantId: true } });
  }
  const tenantId = tenantOfCaller(context);
  return tenantId === undefined ? null : { tenantId };
}
