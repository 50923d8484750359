import { settleCommitment } from '@linli/core/clocks/commitments/settle';
import { InvalidInput } from '@linli/core/errors/errors';
import { stepMutation } from '../appeals/stepMutation.ts';
import { builder } from '../builder.ts';
import { rowId } from '../ids/globalId.ts';
import { CommitmentStatusEnum } from './enums.ts';

const input = builder.inputType('SettleCommitmentInput', {
  description: 'Says what became of a promise.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The promise.' }),
    version: t.int({
      description: 'The version of the appeal that was seen; another one now answers ConflictError.',
    }),
    status: t.field({
      type: CommitmentStatusEnum,
      required: true,
      description: 'KEPT or CANCELLED; a promise breaks by itself when its day is over.',
    }),
    text: t.string({ description: 'For the resident to read; required where it is cancelled.' }),
  }),
});

stepMutation('settleCommitment', {
  description: 'A promise is kept, or cancelled with a reason.',
  input,
  take: (services, actor, { id, status, ...rest }) => {
    if (status !== 'KEPT' && status !== 'CANCELLED') {
      throw new InvalidInput([{ path: ['status'], code: 'INVALID' }]);
    }
    return settleCommitment(services, actor, { commitmentId: rowId('Commitment', id), status, ...rest });
  },
});
