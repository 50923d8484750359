import type { FigureTime } from './figures.ts';
import type { LocateResult } from './locate.ts';
import type { Figures, Result } from './measure.ts';

/** The tables as Markdown: what PERFORMANCE.md holds is pasted from here. */
export function tableOf(results: readonly Result[]): string {
  const lines = results.flatMap(({ title, linli, floor }) => [
    row([title, 'Linli', ...cells(linli), `${(linli.cpuMs / floor.cpuMs).toFixed(1)}×`]),
    row(['', 'floor', ...cells(floor), '']),
  ]);
  return [
    row(['operation', 'server', 'requests/s', 'CPU ms a request', 'p50 ms', 'p99 ms', 'CPU over the floor']),
    row(['---', '---', '--:', '--:', '--:', '--:', '--:']),
    ...lines,
  ].join('\n');
}

export function locateTable(results: readonly LocateResult[]): string {
  return [
    row(['locate(point) in the database', 'statement', 'grids', 'points', 'median ms', 'p99 ms']),
    row(['---', '---', '--:', '--:', '--:', '--:']),
    ...results.map(({ where, prepared, grids, points, medianMs, p99Ms }) =>
      row([
        where,
        prepared ? 'prepared' : 'planned each time',
        grids.toLocaleString('en'),
        points.toLocaleString('en'),
        medianMs.toFixed(2),
        p99Ms.toFixed(2),
      ]),
    ),
  ].join('\n');
}

export function figureTable(times: readonly FigureTime[]): string {
  return [
    row(['figures and lists of a district', 'median ms']),
    row(['---', '--:']),
    ...times.map(({ what, medianMs }) => row([what, medianMs.toFixed(0)])),
  ].join('\n');
}

function cells({ perSecond, cpuMs, p50, p99 }: Figures): string[] {
  return [perSecond.toFixed(0), cpuMs.toFixed(2), p50.toFixed(1), p99.toFixed(1)];
}

function row(values: readonly string[]): string {
  return `| ${values.join(' | ')} |`;
}
