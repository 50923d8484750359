import type { FigureTime } from './figures.ts';
import type { LocateResult } from './locate.ts';
import type { Figures, Result } from './measure.ts';

/** The tables as Markdown: what PERFORMANCE.md holds is pasted from here. */
export function tableOf(results: readonly Result[], memoryMb: Readonly<Record<string, number>>): string {
  const heads = [
    'requests/s',
    'CPU ms a request',
    'p50 ms',
    'p95 ms',
    'p99 ms',
    'ours over it',
    'CPU over the floor',
  ];
  return [
    row(['operation', 'server', ...heads]),
    row(['---', '---', ...heads.map(() => '--:')]),
    ...results.flatMap((result) => Object.keys(memoryMb).map((name) => resultRow(result, name))),
    '',
    ...Object.entries(memoryMb).map(([name, memory]) => `${name} held ${memory.toFixed(0)} MB at the end.`),
  ].join('\n');
}

function resultRow({ title, figures }: Result, name: string): string {
  const [own, ours, floor] = [figures[name], figures.Linli, figures.floor];
  const heading = name === 'Linli' ? title : '';
  if (!own) return row([heading, name, ...Array<string>(7).fill('–')]);
  const ahead = ours && name !== 'Linli' ? `${(ours.perSecond / own.perSecond).toFixed(2)}×` : '';
  const over = floor && name !== 'floor' ? `${(own.cpuMs / floor.cpuMs).toFixed(1)}×` : '';
  return row([heading, name, ...cells(own), ahead, over]);
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

function cells({ perSecond, cpuMs, p50, p95, p99 }: Figures): string[] {
  return [perSecond.toFixed(0), cpuMs.toFixed(2), p50.toFixed(1), p95.toFixed(1), p99.toFixed(1)];
}

function row(values: readonly string[]): string {
  return `| ${values.join(' | ')} |`;
}
