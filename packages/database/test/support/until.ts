import { setTimeout as delay } from 'node:timers/promises';

/** Asks until the answer is yes; a no that lasts fails with the question. */
export async function until(
  question: string,
  answer: () => boolean | Promise<boolean>,
  timeoutMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await answer())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${question}.`);
    await delay(20);
  }
}
