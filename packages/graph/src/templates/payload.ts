import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { TextTemplateType } from './template.ts';

/** What each mutation of a template gives when it worked: the template as it is now. */
export function templatePayload(mutation: string) {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  return builder.objectRef<{ templateId: string }>(name).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      template: t.prismaField({
        type: TextTemplateType,
        description: 'The template as it is now.',
        resolve: (query, { templateId }, _args, context) =>
          servicesOf(context).database.textTemplate.findUniqueOrThrow({
            ...query,
            where: { id: templateId },
          }),
      }),
    }),
  });
}
