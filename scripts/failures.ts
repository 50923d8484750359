// What failed, short enough that the end of a log tells it: CI keeps only that.
import { stripVTControlCharacters } from 'node:util';

/** Of one failure, and of all of them. */
const most = { lines: 12, inAll: 28 };

/** A failed test or suite, or what went wrong outside of them. */
const headings = [/^ FAIL {2}(.+)$/, /^⎯{4,} (.*(?:Error|Rejection|Exception)) ⎯{4,}$/];

/** Blank lines and quoted source have to be read elsewhere. */
const untold = /^\s*(\d*\|.*)?$/;

/** What Vitest says of each failure: its name, and the first lines of its error. */
export function failuresIn(output: readonly string[]): string[][] {
  const failures: string[][] = [];
  let told: string[] | null = null;
  for (const line of output.map(stripVTControlCharacters)) {
    const heading = headings.map((one) => one.exec(line)?.[1]).find((name) => name !== undefined);
    if (heading !== undefined) {
      told = [heading];
      failures.push(told);
    } else if (/^⎯{4}/.test(line)) told = null;
    else if (!untold.test(line) && told && told.length < most.lines) told.push(`  ${line.trimEnd()}`);
  }
  return failures;
}

/** The failures of a package that failed; the end of its output where it did not come to its tests. */
export function toldBy(folder: string, output: readonly string[]): string[][] {
  const failures = failuresIn(output);
  const last = output.map(stripVTControlCharacters).filter((line) => !untold.test(line));
  const told = failures.length > 0 ? failures : [['no test is named', ...last.slice(1 - most.lines)]];
  return told.map(([heading, ...rest]) => [`${folder}: ${heading}`, ...rest]);
}

/** Every name has its line; errors have what is left, the first ones first. */
export function summaryOf(failures: readonly (readonly string[])[]): string[] {
  const shown = failures.slice(0, most.inAll);
  let left = most.inAll - shown.length;
  const lines = shown.flatMap(([heading = '', ...rest]) => {
    const error = rest.slice(0, left);
    left -= error.length;
    return [heading, ...error];
  });
  return failures.length > shown.length
    ? [...lines, `and ${failures.length - shown.length} failures more`]
    : lines;
}
