import { undoableUntil, undoStep } from '@linli/core/appeals/undo';
import { Forbidden } from '@linli/core/errors/errors';
import { builder } from '../builder.ts';
import { servicesOf } from '../context.ts';
import { rowId } from '../ids/globalId.ts';
import { AppealType } from './appeal.ts';
import { stepFields } from './stepInput.ts';
import { stepMutation } from './stepMutation.ts';

const input = builder.inputType('UndoAppealStepInput', {
  description: 'Takes back the last step.',
  fields: (t) => stepFields(t),
});

stepMutation('undoAppealStep', {
  description:
    'Takes back the last step with a compensating entry: by whoever took it, within the minute, as long as nothing else has happened.',
  input,
  take: (services, actor, { id, version }) => {
    if (actor.kind !== 'staff') throw new Forbidden('undoAppealStep');
    return undoStep(services, actor, { appealId: rowId('Appeal', id), version });
  },
});

builder.prismaObjectField(AppealType, 'undoableUntil', (t) =>
  t.field({
    type: 'DateTime',
    nullable: true,
    description: 'Until when the viewer can take back the last step; null when that is not possible.',
    select: { version: true },
    resolve: (appeal, _args, context) =>
      context.actor.kind === 'staff' ? undoableUntil(servicesOf(context), context.actor, appeal) : null,
  }),
);
