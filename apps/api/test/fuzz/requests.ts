import { readStore, type StoredDocument } from '@linli/graph/documents/store';
import type { Dice } from './dice.ts';
import type { Names } from './documents.ts';

const store = readStore();
const open = store.filter((document) => document.public);

const scraps = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  'null',
  'true',
  '1e999',
  '-',
  '\\u0000',
  '\\ud800',
  '{"query":',
  '"documentId":',
  '"variables":',
  '"operationName":',
  '"extensions":',
  '"{ __typename }"',
  '"query($x: Int!) { appeals(first: $x) { totalCount } }"',
  '{"x":',
  '[[[[',
  '\u0000',
  '\ufeff',
  '邻',
];

/** Bytes, scraps of JSON, nearly right requests, and stored documents with variables of all kinds. */
export function randomBody(dice: Dice, names: Names): string {
  if (dice.chance(0.25)) return randomBytes(dice);
  if (dice.chance(0.4)) return Array.from({ length: dice.below(12) + 1 }, () => dice.one(scraps)).join('');
  if (dice.chance(0.5)) {
    const document = dice.one(store);
    return JSON.stringify({ documentId: document.id, variables: variablesFor(dice, document, names) });
  }
  const value = () =>
    dice.one([null, 1, 'x', [], {}, true, { x: dice.one([1, 'y', null, [[]], {}]) }, '{ __typename }']);
  const documentId = dice.chance(0.2) ? { documentId: value() } : {};
  return JSON.stringify({
    query: value(),
    variables: value(),
    operationName: value(),
    extensions: value(),
    ...documentId,
  });
}

/** The part of an address behind /graphql: stored documents by their ids, mostly public ones, and what is none. */
export function randomAddress(dice: Dice, names: Names): string {
  const document = dice.chance(0.7) ? dice.one(open) : dice.one(store);
  const parameters = new URLSearchParams();
  parameters.append(
    'documentId',
    dice.chance(0.9) ? document.id : dice.one(['', 'sha256:', '__proto__', '\u0000', '邻']),
  );
  if (dice.chance(0.9)) {
    parameters.append(
      'variables',
      dice.chance(0.8)
        ? JSON.stringify(variablesFor(dice, document, names))
        : dice.one([...scraps, randomBytes(dice)]),
    );
  }
  if (dice.chance(0.1))
    parameters.append(dice.one(['query', 'variables', 'documentId', 'x']), dice.one(scraps));
  const address = `?${parameters}`;
  return dice.chance(0.9) ? address : address + dice.one(['%', '%00', '&', '=', '#', '%ff', '+', '/../..']);
}

/** A value for each variable of the document: something that it is called, or anything. */
function variablesFor(dice: Dice, { text }: StoredDocument, names: Names): Record<string, unknown> {
  const declared = [...(text.split('{')[0] ?? '').matchAll(/\$(\w+):/g)].map(([, name = '']) => name);
  const value = (): unknown =>
    dice.chance(0.6)
      ? dice.one(names)
      : dice.one([null, 0, -1, 101, 'zh-CN', '\u0000', '\ud800', {}, [], { id: dice.one(names) }, true]);
  return Object.fromEntries([...declared, 'x'].filter(() => dice.chance(0.9)).map((name) => [name, value()]));
}

function randomBytes(dice: Dice): string {
  return String.fromCharCode(...Array.from({ length: dice.below(200) }, () => dice.below(65_536)));
}
