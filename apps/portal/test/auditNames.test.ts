import { expect, it } from 'vitest';
import { auditActions, auditTargets } from '../../../packages/core/src/audit/actions.ts';
import { actionNames, targetNames } from '../src/audit/names.ts';

it.each([
  ['use case', auditActions, actionNames],
  ['kind of row', auditTargets, targetNames],
] as const)('every %s of the audit trail has words of its own in Chinese and English', (_, known, names) => {
  expect(Object.keys(names).sort()).toEqual([...known].sort());
  for (const [name, [zh, en]] of Object.entries(names)) {
    expect(zh, name).toMatch(/[\u4e00-\u9fff]/);
    expect(en, name).toMatch(/^[A-Z][^\u4e00-\u9fff]+$/);
  }
  const unlike = (index: 0 | 1) => new Set(Object.values(names).map((words) => words[index])).size;
  expect([unlike(0), unlike(1)]).toEqual([known.length, known.length]);
});
