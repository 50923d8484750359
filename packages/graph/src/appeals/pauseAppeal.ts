import { pauseAppeal } from '@linli/core/appeals/pause';
import { InvalidInput } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { PauseReasonEnum } from '../clocks/enums.ts';
import { rowId } from '../ids/globalId.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('PauseAppealInput', {
  description: 'Puts an appeal on hold.',
  fields: (t) => ({
    ...stepFields(t),
    reason: t.field({
      type: PauseReasonEnum,
      required: true,
      description: 'Why; REPORTER goes by `askReporter`.',
    }),
    until: t.field({ type: 'Date', required: true, description: 'The last day of the pause.' }),
    text: t.string({ required: true, description: 'What it waits for, for the resident to read.' }),
  }),
});

stepMutation('pauseAppeal', {
  description:
    'Puts work off, with a reason and an end that everybody sees: the handling clock stands still.',
  input,
  take: (services, actor, { id, reason, ...rest }) => {
    if (reason === 'REPORTER') throw new InvalidInput([{ path: ['reason'], code: 'INVALID' }]);
    return pauseAppeal(services, actor, { appealId: rowId('Appeal', id), reason, ...rest });
  },
});
