import { recordPraise } from '@linli/core/thread/recordPraise';
import { stepFields } from '../appeals/stepInput.ts';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { ContactChannelEnum } from './enums.ts';

const input = builder.inputType('RecordPraiseInput', {
  description: 'Enters thanks that reached staff.',
  fields: (t) => ({
    ...stepFields(t),
    channel: t.field({ type: ContactChannelEnum, required: true, description: 'How it came.' }),
    text: t.string({ required: true, description: 'What was said.' }),
    praisedAt: t.field({
      type: 'DateTime',
      description: 'When; within the last year. Now if left out.',
    }),
  }),
});

stepMutation('recordPraise', {
  description: 'Keeps thanks with the appeal (m73); they count for whoever handled it.',
  input,
  take: (services, actor, { id, ...rest }) =>
    recordPraise(services, actor, { appealId: rowId('Appeal', id), ...rest }),
});
