import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { HotlineImportType } from './hotlineImport.ts';

/** What each mutation of an import gives when it worked: the import as it is now. */
export function hotlineImportPayload(mutation: string) {
  const name = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
  return builder.objectRef<{ importId: string }>(name).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      import: t.prismaField({
        type: HotlineImportType,
        description: 'The import as it is now.',
        resolve: (query, { importId }, _args, context) =>
          servicesOf(context).database.hotlineImport.findUniqueOrThrow({ ...query, where: { id: importId } }),
      }),
    }),
  });
}
