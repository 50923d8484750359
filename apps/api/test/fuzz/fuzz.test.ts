import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('2,000 random documents, 2,000 random bodies and 500 addresses: no fault of ours, nothing of another tenant', {
  timeout: 300_000,
}, async () => {
  const { documents, executed, addresses, read, findings } = await fuzz({
    seed: 20_261_122,
    documents: 1_000,
    bodies: 1_000,
    addresses: 500,
  });
  expect(findings).toEqual([]);
  expect(executed).toBeGreaterThan(documents / 2);
  expect(read).toBeGreaterThan(addresses / 10);
});
