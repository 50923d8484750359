/** All values of an option that may be given several times; the argument parser keeps only the last. */
export function repeated(rawArgs: readonly string[], option: string): string[] {
  return rawArgs.flatMap((word, index) => {
    if (word === option) return rawArgs[index + 1] ?? [];
    return word.startsWith(`${option}=`) ? word.slice(option.length + 1) : [];
  });
}
