import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Usage {
  readonly cpuMs: number;
  readonly memoryMb: number;
}

/** A measured server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

const reporter = fileURLToPath(new URL('reportUsage.ts', import.meta.url));
/** How long a server may take to begin and to end. */
const patience = 90_000;

/** Starts a server that says `{serving: url}` over its channel; `main` is a path. */
export async function startProcess(main: string, env: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const child = fork(main, [], {
    env,
    execArgv: ['--import', reporter],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const cut = setTimeout(() => child.kill('SIGKILL'), patience);
  const { serving } = await answerOf<{ serving: string }>(child, (message) => 'serving' in message);
  clearTimeout(cut);
  return {
    url: serving,
    async usage() {
      child.send('usage');
      return (await answerOf<{ usage: Usage }>(child, (message) => 'usage' in message)).usage;
    },
    stop: () => stop(child),
  };
}

function answerOf<T extends object>(child: ChildProcess, wanted: (message: object) => boolean): Promise<T> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: object) => {
      if (!wanted(message)) return;
      end();
      resolve(message as T);
    };
    const onExit = (code: number | null) => {
      end();
      reject(new Error(`${child.spawnargs.at(-1)} ended with ${code}`));
    };
    const end = () => child.off('message', onMessage).off('exit', onExit);
    child.on('message', onMessage).on('exit', onExit);
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const cut = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(cut);
}
