import { addPhoto } from '@linli/core/appeals/addPhoto';
import { participantMutation, receiptFields } from '../appeals/participantMutation.ts';
import { builder } from '../builder.ts';
import { photoRowIds } from '../ids/globalId.ts';

const input = builder.inputType('AddPhotoInput', {
  description: 'Adds photos to an appeal that was filed.',
  fields: (t) => ({
    ...receiptFields(t),
    photoIds: t.idList({ required: true, description: 'Photos uploaded with this code and secret.' }),
  }),
});

participantMutation('addPhoto', {
  description: 'A resident adds photos.',
  input,
  take: (services, actor, { photoIds }) => addPhoto(services, actor, { photoIds: photoRowIds(photoIds) }),
});
