import type { FigureTime } from './figures.ts';
import type { Growth } from './growth.ts';
import type { LocateResult } from './locate.ts';
import type { Figures, Result } from './measure.ts';
import type { StreamFigures } from './streams/measure.ts';
import type { WidgetFigure } from './widgets/measure.ts';

/** The tables as Markdown: what PERFORMANCE.md holds is pasted from here. */
export function tableOf(results: readonly Result[], names: readonly string[]): string {
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
    ...results.flatMap((result) => names.map((name) => resultRow(result, name))),
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

export function memoryLines(memoryMb: Readonly<Record<string, number>>): string {
  return [
    row(['server', 'memory at the end, MB']),
    row(['---', '--:']),
    ...Object.entries(memoryMb).map(([name, memory]) => row([name, memory.toFixed(0)])),
  ].join('\n');
}

/** p95 in milliseconds by size, and how much the largest is over the smallest. */
export function growthTable(growth: readonly Growth[]): string {
  const [first, last] = [growth[0], growth.at(-1)];
  const p95 = (results: readonly Result[] | undefined, name: string) =>
    results?.find(({ operation }) => operation === name)?.figures.Linli?.p95 ?? Number.NaN;
  return [
    row(['operation, p95 ms', ...growth.map(({ size }) => size.toLocaleString('en')), 'growth']),
    row(['---', ...growth.map(() => '--:'), '--:']),
    ...(first?.results ?? []).map(({ operation, title }) =>
      row([
        title,
        ...growth.map(({ results }) => p95(results, operation).toFixed(1)),
        `${(p95(last?.results, operation) / p95(first?.results, operation)).toFixed(2)}×`,
      ]),
    ),
  ].join('\n');
}

export function streamTable(figures: StreamFigures): string {
  const { streams, writes, expected, arrived, p50, p99 } = figures;
  return [
    row([
      'open streams',
      'writes',
      'updates expected',
      'arrived',
      'delay p50 ms',
      'p99 ms',
      'writes/s',
      'without',
    ]),
    row(Array<string>(8).fill('--:')),
    row([
      ...[streams, writes, expected, arrived].map(String),
      ...[p50, p99, figures.writesPerSecond, figures.writesPerSecondWithout].map((one) => one.toFixed(0)),
    ]),
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

export function widgetTable(figures: readonly WidgetFigure[]): string {
  return [
    row(['the report form on a cheap phone', 'median', 'at most', '']),
    row(['---', '--:', '--:', '---']),
    ...figures.map(({ what, is, most, unit }) =>
      row([
        what,
        `${is.toFixed(0)} ${unit}`,
        most === null ? '' : `${most.toLocaleString('en')} ${unit}`,
        most === null ? '' : is > most ? 'OVER' : 'ok',
      ]),
    ),
  ].join('\n');
}

function cells({ perSecond, cpuMs, p50, p95, p99 }: Figures): string[] {
  return [perSecond.toFixed(0), cpuMs.toFixed(2), p50.toFixed(1), p95.toFixed(1), p99.toFixed(1)];
}

function row(values: readonly string[]): string {
  return `| ${values.join(' | ')} |`;
}
