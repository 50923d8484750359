import { addNote } from '@linli/core/appeals/note';
import { Conflict, Forbidden, InvalidInput, NotFound } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { photoRowIds, rowId } from '../ids/globalId.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('AddNoteInput', {
  description: 'Adds a note or a public update.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The appeal.' }),
    text: t.string({ required: true, description: 'What to say.' }),
    public: t.boolean({
      defaultValue: false,
      description: 'For the resident too, else for colleagues only.',
    }),
    photoIds: t.idList({ description: 'Photos that go with it.' }),
  }),
});

stepMutation('addNote', {
  description: 'Adds a note for colleagues, or an update that the resident reads.',
  input,
  authScopes: { noteWriter: true },
  errors: [InvalidInput, NotFound, Forbidden, Conflict],
  take: (services, actor, { id, text, photoIds, ...rest }) =>
    addNote(services, actor, {
      appealId: rowId('Appeal', id),
      text,
      isPublic: rest.public ?? false,
      photoIds: photoRowIds(photoIds),
    }),
});
