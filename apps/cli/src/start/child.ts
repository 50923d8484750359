import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { workspaceRoot } from '@linli/database/workspace';

export interface Child {
  /** Fulfilled when the process has ended, whatever the reason. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** How long a server may finish what it has begun. */
const patience = 15_000;

/** Runs a server of this house beside us; resolves once it serves. Apps know each other by process only. */
export async function startChild(
  main: string,
  env: NodeJS.ProcessEnv,
  ready: 'message' | 'output',
): Promise<Child> {
  const child = fork(join(workspaceRoot, main), [], {
    env,
    stdio: ['ignore', ready === 'output' ? 'pipe' : 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const serving = ready === 'message' ? once(child, 'message') : once(child.stdout ?? child, 'data');
  const outcome = await Promise.race([serving.then(() => 'serving' as const), ended]);
  if (outcome !== 'serving') throw new Error(`${main} ended before it served (${outcome})`);
  child.stdout?.pipe(process.stdout);
  return { ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const cut = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(cut);
}
