import { expect, test } from 'vitest';
import { differences, flatRows } from '../src/flatRows.ts';
import { globalId } from '../src/operations/operation.ts';

const id = '01939e2a-7c00-7abc-8def-0123456789ab';

test('an answer with ids of the API is the same as one with ids of rows', () => {
  const ours = { node: { id: globalId('Appeal', id), at: '2026-11-22T06:52:47.038Z', events: [] } };
  const floor = { node: { events: [], id, at: '2026-11-22T06:52:47.038+00:00' } };
  expect(differences(flatRows(ours), flatRows(floor))).toEqual([]);
});

test('a value, a row or an order that differs is told', () => {
  const rows = (names: string[]) => flatRows({ nodes: names.map((name) => ({ name })) });
  expect(differences(rows(['甲']), rows(['乙']))).toEqual([
    'only ours: /nodes/0/name = 甲',
    'only theirs: /nodes/0/name = 乙',
  ]);
  expect(differences(rows(['甲', '乙']), rows(['甲']))).toEqual(['only ours: /nodes/1/name = 乙']);
  expect(differences(rows(['甲', '乙']), rows(['乙', '甲']))).toHaveLength(4);
});
