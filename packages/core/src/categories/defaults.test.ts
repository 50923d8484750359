import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAnswers } from './checkAnswers.ts';
import { defaultCategories } from './defaults.ts';
import { questionsShape } from './questions.ts';

const dataFolder = process.env.LINLI_DATA;
const leaves = defaultCategories.filter(({ offered }) => offered !== false);
const headings = defaultCategories.filter(({ offered }) => offered === false);

/** Letters of the hotline's data, sorted by hand from what they ask for. */
const sorted: readonly (readonly [letter: string, code: string])[] = [
  ['190213', 'water-supply'],
  ['190522', 'schools'],
  ['191543', 'expropriation'],
  ['193210', 'building-site'],
  ['193788', 'planning'],
  ['194879', 'consumer'],
  ['196144', 'road'],
  ['196463', 'property-service'],
  ['196503', 'bus'],
  ['200352', 'smell'],
  ['205251', 'parking'],
  ['207217', 'illegal-building'],
  ['208577', 'traffic'],
  ['211099', 'expropriation'],
  ['212151', 'roof'],
  ['213250', 'schools'],
  ['214147', 'bus'],
  ['214285', 'bus'],
  ['216146', 'property-service'],
  ['216788', 'building-site'],
  ['216816', 'consumer'],
  ['216926', 'other'],
  ['218709', 'parking'],
  ['224326', 'food-safety'],
  ['228767', 'public-road'],
  ['229573', 'public-road'],
  ['232520', 'planning'],
  ['233630', 'employment'],
  ['236798', 'fumes'],
  ['237282', 'schools'],
  ['239223', 'noise'],
  ['239634', 'public-order'],
  ['241816', 'illegal-parking'],
  ['242809', 'wages'],
  ['244289', 'building-quality'],
  ['245645', 'expropriation'],
  ['250666', 'conduct'],
  ['253367', 'wages'],
  ['254532', 'public-order'],
  ['255560', 'civil-affairs'],
  ['258455', 'parking'],
  ['259181', 'building-quality'],
  ['262248', 'household'],
  ['262482', 'planning'],
  ['263823', 'illegal-parking'],
  ['264198', 'wages'],
  ['265972', 'household'],
  ['266825', 'noise'],
  ['267630', 'barrier-free'],
  ['268755', 'noise'],
  ['269686', 'fire-lane'],
  ['273282', 'dust'],
  ['278948', 'fire-equipment'],
  ['279063', 'bus'],
  ['279595', 'renewal'],
  ['279755', 'dangerous-house'],
  ['280162', 'employment'],
  ['281383', 'building-site'],
  ['281614', 'health'],
  ['283822', 'building-quality'],
  ['285783', 'public-toilet'],
  ['289130', 'illegal-parking'],
];

describe('the first catalogue', () => {
  it('has about sixty categories under ten headings, each code once', () => {
    expect(leaves.length).toBeGreaterThanOrEqual(55);
    expect(leaves.length).toBeLessThanOrEqual(70);
    expect(headings).toHaveLength(10);
    expect(new Set(defaultCategories.map(({ code }) => code)).size).toBe(defaultCategories.length);
  });

  it('is a tree of two steps: a heading stands before what is under it, and is never empty', () => {
    const known = new Map<string, number>();
    for (const { code, parentCode, offered } of defaultCategories) {
      if (parentCode) {
        expect(offered).not.toBe(false);
        expect(known.has(parentCode), code).toBe(true);
        known.set(parentCode, (known.get(parentCode) ?? 0) + 1);
      } else if (offered === false) known.set(code, 0);
    }
    for (const [heading, count] of known) {
      expect(count, heading).toBeGreaterThanOrEqual(3);
      expect(count, heading).toBeLessThanOrEqual(10);
    }
  });

  it('speaks Chinese and English everywhere, with sound questions', () => {
    for (const { code, name, hint, questions } of defaultCategories) {
      const asked = questionsShape.parse(questions ?? []);
      const choices = asked.flatMap((question) => question.choices);
      const texts = [
        name,
        hint,
        ...asked.flatMap(({ label, unit }) => [label, unit]),
        ...choices.flatMap(({ label, stopper }) => [label, stopper]),
      ];
      for (const text of texts) {
        if (text) expect(Boolean(text.zh && text.en), `${code}: ${text.zh}`).toBe(true);
      }
    }
  });

  it('keeps the codes that appeals stand under already', () => {
    const first =
      'water-leak lighting elevator heating security-gate road gas thrown-objects e-bike fire-lane illegal-building parking rubbish greening property-service property-fee civil-affairs noise pets neighbour-dispute suggestion other';
    expect(leaves.map(({ code }) => code)).toEqual(expect.arrayContaining(first.split(' ')));
  });

  it.each(['gas', 'restaurant-gas'])('sends who smells gas out first: %s', (code) => {
    const category = leaves.find((one) => one.code === code);
    const faults = checkAnswers(questionsShape.parse(category?.questions), { smell: ['yes'] });
    expect(faults).toMatchObject([{ code: 'STOPPED', params: { zh: expect.stringContaining('119') } }]);
    expect(JSON.stringify(faults)).toContain('离开');
  });

  it('has a place for every letter of a sample', () => {
    const codes = new Set(leaves.map(({ code }) => code));
    expect(sorted.filter(([, code]) => !codes.has(code))).toEqual([]);
    expect(sorted.filter(([, code]) => code === 'other').length / sorted.length).toBeLessThan(0.05);
  });

  it.skipIf(!dataFolder)('the letters of the sample are in the data (named by LINLI_DATA)', () => {
    const file = join(dataFolder ?? '', 'appeals-cn', 'teddy2020_attach3_votes_dev.csv');
    const text = readFileSync(file, 'utf8');
    expect(sorted.filter(([letter]) => !text.includes(`\n${letter},`))).toEqual([]);
  });
});
