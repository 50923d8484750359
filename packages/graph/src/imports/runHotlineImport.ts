import type { Actor } from '@linli/core/actor';
import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { startImport } from '@linli/core/imports/hotline/start';
import { stopImport } from '@linli/core/imports/hotline/stop';
import type { Services } from '@linli/core/services';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { hotlineImportPayload } from './payload.ts';

function importMutation(
  name: string,
  description: string,
  take: (services: Services, actor: Actor, importId: string) => Promise<unknown>,
): void {
  const input = builder.inputType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, {
    description: 'Which import.',
    fields: (t) => ({ id: t.id({ required: true, description: 'The import.' }) }),
  });
  builder.mutationField(name, (t) =>
    t.field({
      type: hotlineImportPayload(name),
      description,
      authScopes: { staff: true },
      errors: { types: [InvalidInput, NotFound, Forbidden] },
      args: { input: t.arg({ type: input, required: true, description: 'Which.' }) },
      resolve: async (_root, { input: { id } }, context) => {
        const importId = rowId('HotlineImport', id);
        await take(servicesOf(context), context.actor, importId);
        return { importId };
      },
    }),
  );
}

importMutation(
  'startHotlineImport',
  'Files the orders of a file that was tried, in the background; or goes on with one that has not moved for a while.',
  startImport,
);
importMutation(
  'stopHotlineImport',
  'Ends an import where it stands and removes its file; what was filed stays filed.',
  stopImport,
);
