import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { CategoryType } from './category.ts';

/** What each mutation of a category gives when it worked: the category as it is now. */
export function categoryPayload(mutation: string) {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  return builder.objectRef<{ categoryId: string }>(name).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      category: t.prismaField({
        type: CategoryType,
        description: 'The category as it is now.',
        resolve: (query, { categoryId }, _args, context) =>
          servicesOf(context).database.category.findUniqueOrThrow({ ...query, where: { id: categoryId } }),
      }),
    }),
  });
}
