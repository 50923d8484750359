import { GraphQLError } from 'graphql';

export const defaultPage = 20;
export const maximumPage = 100;

interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
}

/** Pothos would cut a large page silently; a client that asks for 500 must hear that it gets 100. */
export function assertPage({ first, last }: PageArguments): void {
  for (const [name, value] of Object.entries({ first, last })) {
    if (value != null && (value < 0 || value > maximumPage)) {
      throw new GraphQLError(`\`${name}\` must be between 0 and ${maximumPage}, not ${value}.`, {
        extensions: { code: 'BAD_USER_INPUT', argument: name, maximum: maximumPage },
      });
    }
  }
  if (first != null && last != null) {
    throw new GraphQLError('Give `first` or `last`, not both.', { extensions: { code: 'BAD_USER_INPUT' } });
  }
}
