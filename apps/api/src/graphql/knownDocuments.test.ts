import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { faultsOf, KnownDocuments } from './knownDocuments.ts';

const trusted = 'query Trusted { __typename }';
/** A document of so many characters. */
const sized = (name: string, length: number) => `query ${name} { __typename }${' '.repeat(length)}`;

it('reads a document once, a faulty or unreadable one too', () => {
  const known = new KnownDocuments([]);
  for (const text of ['{ __typename }', '{ nothingOfTheKind }', '{ a(']) {
    const first = known.read(text);
    expect(known.read(text)).toBe(first);
    if (!(first instanceof GraphQLError)) expect(faultsOf(first)).toBe(faultsOf(first));
  }
});

it('forgets what was not asked for longest, and never what is trusted', () => {
  const known = new KnownDocuments([trusted]);
  const [released, old, asked] = [trusted, '{ old: __typename }', '{ asked: __typename }'].map((text) =>
    known.read(text),
  );
  for (let index = 0; index < 30; index++) {
    known.read(sized(`Passing${index}`, 20_000));
    expect(known.read('{ asked: __typename }')).toBe(asked);
  }
  expect(known.read('{ old: __typename }')).not.toBe(old);
  expect(known.read(trusted)).toBe(released);
});

it('lets no single document drive out the others', () => {
  const known = new KnownDocuments([]);
  const small = known.read('{ __typename }');
  const large = known.read(sized('Large', 900_000));
  expect(known.read('{ __typename }')).toBe(small);
  expect(known.read(sized('Large', 900_000))).not.toBe(large);
});
