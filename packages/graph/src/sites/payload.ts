import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { SiteType } from './site.ts';

/** What each mutation of a site gives when it worked: the site as it is now. */
export function sitePayload(mutation: string) {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  return builder.objectRef<{ siteId: string }>(name).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      site: t.prismaField({
        type: SiteType,
        description: 'The site as it is now.',
        resolve: (query, { siteId }, _args, context) =>
          servicesOf(context).database.site.findUniqueOrThrow({ ...query, where: { id: siteId } }),
      }),
    }),
  });
}
