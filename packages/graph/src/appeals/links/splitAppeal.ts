import { splitAppeal } from '@linli/core/appeals/links/split';
import { builder } from '../../builder.ts';
import { optionalRowId, rowId } from '../../ids/globalId.ts';
import { noteField, stepFields } from '../stepInput.ts';
import { stepMutation } from '../stepMutation.ts';

const PartInput = builder.inputType('AppealPartInput', {
  description: 'One thing of several. What is left out is as in the whole.',
  fields: (t) => ({
    title: t.string({ description: 'Left out, the beginning of the text stands for it.' }),
    text: t.string({ required: true, description: 'What is to be done, in words of staff.' }),
    category: t.id({ description: 'What it is about.' }),
    place: t.id({ description: 'Where it is.' }),
  }),
});

const input = builder.inputType('SplitAppealInput', {
  description: 'Makes an appeal of each thing that came in one.',
  fields: (t) => ({
    ...stepFields(t),
    parts: t.field({ type: [PartInput], required: true, description: 'The parts; at most 20.' }),
    note: noteField(t),
  }),
});

stepMutation('splitAppeal', {
  description:
    'Splits an appeal into parts with codes, clocks and ways of their own. Who took part is asked once, about the whole: it is resolved when its parts have come to rest, and closed before them.',
  input,
  take: async (services, actor, { id, parts, ...rest }) => {
    const { appeal } = await splitAppeal(services, actor, {
      appealId: rowId('Appeal', id),
      parts: parts.map(({ category, place, ...part }) => ({
        ...part,
        categoryId: optionalRowId('Category', category),
        placeId: optionalRowId('Place', place),
      })),
      ...rest,
    });
    return appeal;
  },
});
