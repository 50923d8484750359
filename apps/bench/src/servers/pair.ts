import type { Contender, Start } from './contender.ts';
import { startOurs } from './ours.ts';

/** Two processes of ours beside each other; callers are split between them. */
export const startPair: Start = async (setting, databaseUrl) => {
  const first = await startOurs(setting, databaseUrl);
  try {
    return pair(first, await startOurs(setting, databaseUrl));
  } catch (error) {
    await first.server.stop();
    throw error;
  }
};

function pair(first: Contender, second: Contender): Contender {
  return {
    ...first,
    name: 'two processes',
    call: (operation, sample, index) => (index % 2 === 0 ? first : second).call(operation, sample, index),
    server: {
      url: first.server.url,
      async usage() {
        const [a, b] = await Promise.all([first.server.usage(), second.server.usage()]);
        return { cpuMs: a.cpuMs + b.cpuMs, memoryMb: a.memoryMb + b.memoryMb };
      },
      async stop() {
        await Promise.all([first.server.stop(), second.server.stop()]);
      },
    },
  };
}
