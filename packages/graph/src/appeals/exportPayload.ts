import type { PersonalData } from '@linli/core/appeals/erasure/export';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { readableData } from './readableData.ts';

interface Exported {
  readonly data: PersonalData;
  readonly tenantId: string;
}

/** What both exports give: one for programs, one for people. */
export function exportPayload(name: string) {
  return builder.objectRef<Exported>(`${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`).implement({
    description: `What \`${name}\` gives when it worked.`,
    fields: (t) => ({
      data: t.expose('data', { type: 'JSON', description: 'Everything that is kept of the resident.' }),
      text: t.string({
        description: 'The same as people read it, by the clocks of the office.',
        args: { locale: t.arg.string({ description: 'BCP-47 tag, e.g. `en`.' }) },
        resolve: async ({ data, tenantId }, { locale }, context) => {
          const { database } = servicesOf(context);
          const { timeZone } = await database.tenant.findUniqueOrThrow({ where: { id: tenantId } });
          return readableData(data, locale ?? context.locale, timeZone);
        },
      }),
    }),
  });
}
