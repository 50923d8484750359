import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { BatchType } from './batch.ts';
import { PostingType } from './posting.ts';

/** What each mutation of a posting gives when it worked: the posting as it is now. */
export function postingPayload(mutation: string) {
  return builder.objectRef<{ postingId: string }>(payloadName(mutation)).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      posting: t.prismaField({
        type: PostingType,
        description: 'The posting as it is now.',
        resolve: (query, { postingId }, _args, context) =>
          servicesOf(context).database.posting.findUniqueOrThrow({ ...query, where: { id: postingId } }),
      }),
    }),
  });
}

/** The same of a batch. */
export function batchPayload(mutation: string) {
  return builder.objectRef<{ batchId: string }>(payloadName(mutation)).implement({
    description: `What \`${mutation}\` gives when it worked.`,
    fields: (t) => ({
      batch: t.prismaField({
        type: BatchType,
        description: 'The batch as it is now.',
        resolve: (query, { batchId }, _args, context) =>
          servicesOf(context).database.batch.findUniqueOrThrow({ ...query, where: { id: batchId } }),
      }),
    }),
  });
}

function payloadName(mutation: string): string {
  return `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`;
}
