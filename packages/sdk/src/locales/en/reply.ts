import type { reply as zh } from '../zh-CN/reply.ts';

export const reply: typeof zh = {
  askTitle: 'We have a question for you',
  askWho: '{who} is waiting for your answer. The clock stands still meanwhile.',
  answer: 'Your answer',
  answerPhotos: 'Add photos (optional)',
  answerSend: 'Send answer',
  answerNeed: 'Write a few words first.',
  answerDone: 'Your answer has arrived. {who} will go on with it.',
  answerLate: 'Nobody is waiting for this answer any more.',
  refusedTitle: 'Why it was declined',
  refusedRule: 'It rests on: {rule}',
  contestLead:
    'If you do not agree, you can object: the next level up looks at it again. You can do this once.',
  contest: 'I do not agree',
  contestReason: 'Why do you not agree?',
  contestNeed: 'Write why you do not agree.',
  contestSend: 'Send objection',
  contestDone: 'Your objection was sent. {who} now looks at it again.',
  contestLate: 'The case has moved on, so you can no longer object.',
  contestedOnce:
    'The next level up has looked at it again. This is the final answer; for questions call 12345.',
  replyCancel: 'Not now',
};
