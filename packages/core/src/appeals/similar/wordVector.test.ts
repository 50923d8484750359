import { describe, expect, it } from 'vitest';
import { hereMetres, isLikely, metresBetween, rank } from './rank.ts';
import { packVector, similarity, unpackVector, wordVector } from './wordVector.ts';

const water = wordVector({
  title: '景铁嘉园16号楼地下室积水',
  text: '地下室积水二十多厘米，已经三个多月，有异味，请尽快处理。',
});
const again = wordVector({ title: '16号楼地下室积水发臭', text: '景铁嘉园16号楼地下室的水一直没有抽干。' });
const lamp = wordVector({ title: '楼道灯不亮', text: '三单元楼道灯坏了，老人上下楼不方便，请尽快处理。' });

describe('what an appeal is about', () => {
  it('is nearer to the same matter in other words than to another one in the same phrases', () => {
    expect(similarity(water, again)).toBeGreaterThan(similarity(water, lamp) * 3);
    expect(similarity(water, water)).toBeCloseTo(1, 3);
  });

  it('is the same after it was packed', () => {
    const back = unpackVector(packVector(water));
    expect([...back.hashes]).toEqual([...water.hashes]);
    expect(similarity(back, again)).toBeCloseTo(similarity(water, again), 3);
  });

  it('is nothing without words', () => {
    const nothing = wordVector({ title: '', text: '，。！' });
    expect(nothing.hashes).toHaveLength(0);
    expect(similarity(nothing, water)).toBe(0);
  });
});

describe('what is suggested', () => {
  const base = { words: 0.3, samePlace: false, metres: null, sameCategory: true, days: 1 };

  it('is said of like words anywhere near, and of less alike ones at the very place', () => {
    expect(isLikely(base)).toBe(false);
    expect(isLikely({ ...base, words: 0.5 })).toBe(true);
    expect(isLikely({ ...base, words: 0.5, metres: 9_000 })).toBe(false);
    expect(isLikely({ ...base, samePlace: true })).toBe(true);
    expect(isLikely({ ...base, metres: hereMetres - 1 })).toBe(true);
  });

  it('comes in the order of words, place, category and time', () => {
    expect(rank({ ...base, words: 0.6 })).toBeGreaterThan(rank(base));
    expect(rank({ ...base, metres: 50 })).toBeGreaterThan(rank({ ...base, metres: 900 }));
    expect(rank({ ...base, days: 1 })).toBeGreaterThan(rank({ ...base, days: 60 }));
  });

  it('knows how far a street is', () => {
    expect(metresBetween({ lng: 116.4, lat: 39.9 }, { lng: 116.41, lat: 39.9 })).toBeCloseTo(853, -1);
  });
});
