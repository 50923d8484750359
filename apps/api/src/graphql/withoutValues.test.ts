import { buildSchema, type ExecutionResult, graphqlSync, parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { withoutValues } from './withoutValues.ts';

const schema = buildSchema(`
  enum Colour { RED }
  input Inner { number: Int, colour: Colour, list: [Boolean!] }
  type Query { ask(input: Inner, id: ID, number: Int, colour: Colour): String }
`);
const secret = '张建国13800000000';

it.each([{ number: secret }, { colour: secret }, { list: [true, secret] }, { [secret]: 1 }, secret])(
  'says where a variable does not fit, never what it was: %j',
  (input) => {
    const { errors = [] }: ExecutionResult = graphqlSync({
      schema,
      source: 'query Ask($input: Inner) { ask(input: $input) }',
      variableValues: { input },
    });
    expect(errors.length).toBeGreaterThan(0);
    for (const { message } of errors) {
      expect(message).toContain('张');
      expect(withoutValues(message)).toMatch(
        /^The value of "\$input" does not fit its type( at "input\.\w+(\[\d\])?")?\.$/,
      );
    }
  },
);

it.each([
  `number: "${secret}"`,
  `colour: "${secret}"`,
  `input: { number: "${secret}" }`,
  `input: { list: ["${secret}"] }`,
])('nor what a literal was: %s', (argument) => {
  const errors = validate(schema, parse(`{ ask(${argument}) }`));
  expect(errors.length).toBeGreaterThan(0);
  for (const { message } of errors) expect(withoutValues(message)).not.toContain('张');
});

it('leaves every other message as it is', () => {
  const message = 'Cannot query field "x" on type "Query".';
  expect(withoutValues(message)).toBe(message);
});
