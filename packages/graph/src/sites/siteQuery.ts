import { siteByKey } from '@linli/core/sites/byKey';
import { builder } from '../builder.ts';
import { type Context, servicesOf } from '../context.ts';
import { SiteType } from './site.ts';

/** The site behind a key, for the page that asks; checked anew in every request. */
export function openSite(context: Context, key: string) {
  return siteByKey(servicesOf(context), key, context.origin, context.requestId);
}

/** Whether a page is shown what staff have published: whoever asks for no site is, and a site says so of its widgets. */
export async function showsPublished(context: Context, siteKey: string | null | undefined): Promise<boolean> {
  return !siteKey || (await openSite(context, siteKey)).site.showsPublished;
}

builder.queryField('site', (t) =>
  t.prismaField({
    type: SiteType,
    nullable: true,
    description:
      'A site by its publishable key, for pages of its origins. Errors: UNKNOWN_SITE, ORIGIN_DENIED.',
    authScopes: { everybody: true },
    args: { key: t.arg.string({ required: true, description: 'pk_live_… or pk_test_…' }) },
    resolve: async (query, _root, { key }, context) => {
      const { site } = await openSite(context, key);
      return servicesOf(context).database.site.findUnique({ ...query, where: { id: site.id } });
    },
  }),
);
