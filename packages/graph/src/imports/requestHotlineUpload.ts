import { Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { requestImport } from '@linli/core/imports/hotline/request';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { encodeGlobalId, rowId } from '../ids/globalId.ts';

const RequestHotlineUploadInput = builder.inputType('RequestHotlineUploadInput', {
  description: 'Asks for a place to put one file of the hotline.',
  fields: (t) => ({
    place: t.id({
      required: true,
      description: 'Where its orders belong: a street, a district, or any place under it.',
    }),
    fileName: t.string({ required: true, description: 'What the file is called.' }),
    bytes: t.int({ required: true, description: 'Its size; 10 MB at most.' }),
  }),
});

interface Ticket {
  readonly importId: string;
  readonly uploadUrl: string;
  readonly expiresAt: Date;
}

const Payload = builder.objectRef<Ticket>('RequestHotlineUploadPayload').implement({
  description: 'What `requestHotlineUpload` gives when it worked.',
  fields: (t) => ({
    importId: t.id({
      description: 'The import, to be read once its file is there.',
      resolve: ({ importId }) => encodeGlobalId('HotlineImport', importId),
    }),
    uploadUrl: t.field({
      type: 'URL',
      description: 'PUT the bytes here: CSV (UTF-8 or GB18030) or XLSX.',
      resolve: ({ uploadUrl }) => uploadUrl,
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when.' }),
  }),
});

builder.mutationField('requestHotlineUpload', (t) =>
  t.field({
    type: Payload,
    description:
      'The first of two steps that bring in a file of the 12345 hotline; the second is PUT of its bytes.',
    authScopes: { staff: true },
    errors: { types: [InvalidInput, NotFound, Forbidden] },
    args: {
      input: t.arg({ type: RequestHotlineUploadInput, required: true, description: 'Where, and what.' }),
    },
    resolve: (_root, { input: { place, fileName, bytes } }, context) =>
      requestImport(servicesOf(context), context.actor, { placeId: rowId('Place', place), fileName, bytes }),
  }),
);
