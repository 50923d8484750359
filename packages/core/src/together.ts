import { nextTick } from '@linli/database/nextTick';

/**
 * For what many listeners ask at the same event: questions that come while earlier ones are being answered are answered
 * together. Their answer is begun only after the last of them was asked, so it knows everything that was heard before.
 * `answer` gives one answer per question, in their order; if it fails, all who asked are told.
 */
export function together<On extends object, Question, Answer>(
  answer: (on: On, questions: readonly Question[]) => Promise<readonly Answer[]>,
): (on: On, question: Question) => Promise<Answer> {
  interface Round {
    readonly questions: Question[];
    readonly answers: Promise<readonly Answer[]>;
  }
  const waiting = new WeakMap<On, Round>();
  const running = new WeakMap<On, Promise<unknown>>();

  function open(on: On): Round {
    const questions: Question[] = [];
    const begin = () => {
      waiting.delete(on);
      return answer(on, questions);
    };
    const answers = Promise.resolve(running.get(on)).then(nextTick).then(begin);
    const round = { questions, answers };
    waiting.set(on, round);
    running.set(
      on,
      answers.catch(() => undefined),
    );
    return round;
  }

  return async (on, question) => {
    const { questions, answers } = waiting.get(on) ?? open(on);
    const place = questions.push(question) - 1;
    return (await answers)[place] as Answer;
  };
}
