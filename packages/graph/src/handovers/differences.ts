import type { FieldChange, PackDifference } from '@linli/core/postings/handovers/differences';
import { builder } from '../builder.ts';
import { encodeGlobalId } from '../ids/globalId.ts';
import { HandoverChangeEnum, HandoverFieldEnum, HandoverSectionEnum } from './enums.ts';

const HandoverFieldChangeType = builder.objectRef<FieldChange>('HandoverFieldChange').implement({
  description: 'What of an entry has changed. How both are written depends on the field.',
  fields: (t) => ({
    field: t.expose('field', { type: HandoverFieldEnum, description: 'What.' }),
    before: t.exposeString('before', { nullable: true, description: 'As in the document.' }),
    after: t.exposeString('after', { nullable: true, description: 'As it is now.' }),
  }),
});

export const HandoverDifferenceType = builder
  .objectRef<PackDifference & { readonly title: string | null }>('HandoverDifference')
  .implement({
    description: 'Something that is no longer as the document says.',
    fields: (t) => ({
      section: t.expose('section', { type: HandoverSectionEnum, description: 'Of which part.' }),
      change: t.expose('change', { type: HandoverChangeEnum, description: 'How it differs.' }),
      label: t.exposeString('label', {
        description: "What it is called: an appeal's code, a unit, a purpose, a member of staff.",
      }),
      appealId: t.id({
        nullable: true,
        description: 'The appeal that it belongs to, where it is of one.',
        resolve: ({ appealId }) => appealId && encodeGlobalId('Appeal', appealId),
      }),
      title: t.exposeString('title', {
        nullable: true,
        description: 'Title of that appeal as it stands now.',
      }),
      fields: t.field({
        type: [HandoverFieldChangeType],
        description: 'What has changed; of what is no longer to be handed over, what became of it.',
        complexity: { field: 1, multiplier: 2 },
        resolve: ({ fields }) => [...fields],
      }),
    }),
  });
