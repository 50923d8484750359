import { answerQuestion } from '@linli/core/appeals/answerQuestion';
import { builder } from '../builder.ts';
import { participantMutation, receiptFields } from './participantMutation.ts';

const input = builder.inputType('AnswerQuestionInput', {
  description: 'Answers what staff asked.',
  fields: (t) => ({
    ...receiptFields(t),
    text: t.string({ required: true, description: 'The answer; read by staff and those who take part.' }),
  }),
});

participantMutation('answerQuestion', {
  description: 'The resident answers; the handling clock goes on where it stood.',
  input,
  take: (services, actor, { text }) => answerQuestion(services, actor, { text }),
});
