import type { draft as zh } from '../zh-CN/draft.ts';

export const draft: typeof zh = {
  draftBack: 'This is the draft that you had not finished.',
  draftChanged: 'Some choices have changed since; please choose again.',
  draftPhotos: 'Photos are not kept; please add them again.',
  draftContact: 'Your contact is not kept; please fill it in again.',
  draftDrop: 'Start afresh',
};
