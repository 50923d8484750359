import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, isNonNullType, parse, typeFromAST } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { storeFaults } from '../src/documents/faults.ts';
import { described, presentDocuments } from '../src/documents/present.ts';
import { isNearbyRead, isPublicRead } from '../src/documents/publicReads.ts';
import {
  documentId,
  operationOf,
  parsed,
  readLedger,
  readStore,
  type StoredDocument,
} from '../src/documents/store.ts';
import { release, updateStore } from '../src/documents/update.ts';
import { costLimits, costOf, excess } from '../src/limits/cost.ts';
import { schema } from '../src/schema.ts';
import { sampleValue } from './sampleValue.ts';

const stored = (text: string): StoredDocument =>
  described(schema, { id: documentId(text), owner: 'sdk', text });
const first = stored('query First($key:String!){site(key:$key){key}}');
const second = stored('query Second{viewer{email}}');

describe('the store of trusted documents', () => {
  it('holds what every widget and portal sends, released or present, and all of it still holds', () => {
    const store = readStore();
    const present = presentDocuments(schema);
    expect(present.length).toBeGreaterThan(20);
    expect(storeFaults({ schema, store, ledger: readLedger(), present })).toEqual([]);
  });

  it('holds none that is larger than its readers may ask for', () => {
    for (const one of readStore()) {
      const document = parsed(one);
      const definitions = operationOf(document).variableDefinitions ?? [];
      const variableValues = Object.fromEntries(
        definitions.flatMap(({ variable: { name }, type }) => {
          const given = typeFromAST(schema, type as never);
          // A page is asked for in its size, whatever else is left out.
          return isNonNullType(given) || name.value === 'first'
            ? [[name.value, sampleValue(given as never)]]
            : [];
        }),
      );
      const limit = costLimits[one.owner === 'sdk' ? 'everybody' : 'staff'];
      const cost = costOf({ schema, document, variableValues });
      expect([one.name, excess(cost, limit)?.message]).toEqual([one.name, undefined]);
    }
  });

  it('is missed by a document that a client sends and nobody stored', () => {
    const faults = storeFaults({ schema, store: [first], ledger: {}, present: [first, second] });
    expect(faults).toEqual([expect.stringContaining('Second is sent by a client and not in the store')]);
  });

  it('misses a document that was released and has gone', () => {
    const ledger = { '1.0.0': [first.id, second.id] };
    const faults = storeFaults({ schema, store: [first], ledger, present: [first] });
    expect(faults).toEqual([`${second.id} was released with 1.0.0 and has gone from the store`]);
  });

  it('says which old document a change of the schema breaks', () => {
    const later = buildSchema('type Query { site(key: String!): Site } type Site { title: String }');
    const faults = storeFaults({ schema: later, store: [first, second], ledger: {}, present: [] });
    expect(faults).toEqual([
      expect.stringContaining('Cannot query field "key" on type "Site"'),
      expect.stringContaining('Cannot query field "viewer" on type "Query"'),
    ]);
  });

  it('believes no file whose text, name or openness was changed by hand', () => {
    const store = [
      { ...first, text: second.text },
      { ...first, name: 'Other' },
      { ...second, public: true },
    ];
    expect(storeFaults({ schema, store, ledger: {}, present: [] })).toEqual([
      expect.stringContaining('its text is not what'),
      expect.stringContaining('another operation than its file says'),
      expect.stringContaining('was public'),
    ]);
  });

  it('forgets what was never released, and never what was', () => {
    const folder = mkdtempSync(join(tmpdir(), 'linli-documents-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'released.json'), '{}');
    const ids = () => readStore(folder).map(({ id }) => id);
    updateStore([first], folder);
    expect(ids()).toEqual([first.id]);
    updateStore([second], folder);
    expect(ids()).toEqual([second.id]);
    updateStore([{ ...second, public: true }], folder);
    expect(readStore(folder)).toEqual([{ ...second, public: true }]);
    updateStore([second], folder);
    release('1.0.0', [second], folder);
    updateStore([first], folder);
    expect(ids()).toEqual([first.id, second.id]);
    release('1.1.0', [first], folder);
    expect(readLedger(folder)).toEqual({ '1.0.0': [second.id], '1.1.0': [first.id] });
    expect(() => release('1.1.0', [first], folder)).toThrow('released before');
    expect(readdirSync(folder)).toHaveLength(3);
  });
});

describe('a document is public', () => {
  const asked = (text: string) => isPublicRead(schema, parse(text));

  it('when all its fields are, through fragments too', () => {
    expect(
      asked(
        'query A($key: String!, $locale: String!) { __typename site(key: $key) { ...S } } fragment S on Site { title { text(locale: $locale) } }',
      ),
    ).toBe(true);
  });

  it('and is not with one field that looks at who asks, at any depth', () => {
    for (const text of [
      'query A { viewer { email } }',
      'query A($key: String!) { site(key: $key) { key place { id kind estate { households } } } }',
      'query A($key: String!) { site(key: $key) { ...S } } fragment S on Site { key organization { id } }',
      'query A($place: ID!) { publicAppeals(place: $place) { nodes { photos { url } } } }',
      'query A($code: String!, $secret: String!) { appealByCode(code: $code, secret: $secret) { __typename } }',
      'query A($siteKey: String!) { challenge(siteKey: $siteKey) { token } }',
      'query A($point: PointInput!) { locate(point: $point) { outside } }',
      'query A { rateLimit { remaining } }',
      'query A { __schema { description } }',
      'mutation A($input: SubmitAppealInput!) { submitAppeal(input: $input) { __typename } }',
      'subscription A($place: ID) { queueUpdated(place: $place) { __typename } }',
    ]) {
      expect([text, asked(text)]).toEqual([text, false]);
    }
  });

  it('and is not when the language of whoever asks first would be everybody’s', () => {
    const titled = (text: string, locale = '') =>
      asked(`query A($key: String!${locale}) { site(key: $key) { title { ${text} } } }`);
    expect(titled('text')).toBe(false);
    expect(titled('text(locale: null)')).toBe(false);
    expect(titled('text(locale: $locale)', ', $locale: String')).toBe(false);
    expect(titled('text(locale: $locale)', ', $locale: String!')).toBe(true);
    expect(titled('text(locale: "en")')).toBe(true);
    expect(asked('query A($key: String!) { site(key: $key) { title { all { locale text } } } }')).toBe(true);
  });
});

describe('what is published around a point', () => {
  const asked = (fields: string, given = 'at: { point: { lng: 116.4, lat: 39.9 } }') =>
    isNearbyRead(schema, parse(`query A($locale: String!) { nearbyAppeals(${given}) { ${fields} } }`));

  it('is told alike to everybody, as far as everybody reads the same of each', () => {
    expect(asked('isLikely metres appeal { code category { name { text(locale: $locale) } } }')).toBe(true);
    expect(asked('appeal { category { name { text } } }')).toBe(false);
    expect(asked('appeal { photos { url } }')).toBe(false);
    expect(asked('metres } viewer { email')).toBe(false);
    expect(asked('metres } site(key: "a") { key')).toBe(false);
  });

  it('is for one alone where it is compared with what they write', () => {
    expect(asked('metres', 'at: { place: "a" }, category: "b"')).toBe(true);
    expect(asked('metres', 'at: { place: "a" }, text: "路灯不亮"')).toBe(false);
  });

  it('is what is asked for: who asks for nothing is no reader of it, and pays', () => {
    expect(isNearbyRead(schema, parse('{ __typename }'))).toBe(false);
    expect(isPublicRead(schema, parse('{ __typename }'))).toBe(false);
  });

  it('is never asked for by GET', () => {
    expect(isPublicRead(schema, parse('{ nearbyAppeals(at: { place: "a" }) { metres } }'))).toBe(false);
  });
});
