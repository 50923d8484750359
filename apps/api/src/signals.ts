/** Resolves when the process is asked to end. Whoever presses Ctrl-C once more is tired of waiting. */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    process.on('SIGINT', () => {
      // One Ctrl-C can arrive twice: from the terminal, and passed on by a parent.
      if (first !== undefined && Date.now() - first > 1_000) process.exit(130);
      first ??= Date.now();
      resolve();
    });
    process.on('SIGTERM', () => resolve());
    // The parent that started us is gone.
    process.on('disconnect', () => resolve());
  });
}
