import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  update(bytesRead: number): void;
  stop(): void;
}

/** A bar over the bytes of the file, on stderr; nothing where nobody watches. */
export function showProgress(size: number): Progress {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar(
    { stream: process.stderr, format: '{bar} {percentage}% · {duration_formatted}', clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(size, 0);
  return {
    update: (bytesRead) => bar.update(Math.min(bytesRead, size)),
    stop: () => bar.stop(),
  };
}
