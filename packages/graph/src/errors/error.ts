import type { DomainError } from '@linli/core/errors/errors';
import { errorMessage } from '@linli/core/errors/messages';
import { unwrapError } from '@pothos/plugin-errors';
import { builder } from '../builder.ts';
import { ErrorCodeEnum } from './enums.ts';

export const ErrorFace = builder.interfaceRef<DomainError>('Error').implement({
  description: 'What every error that a mutation can give has in common.',
  fields: (t) => ({
    message: t.string({
      description: "A sentence for people, in the request's language.",
      resolve: (error, _args, { locale }) => errorMessage(unwrapped(error), locale),
    }),
    code: t.expose('code', { type: ErrorCodeEnum, description: 'Stable code for programs.' }),
  }),
});

/** The errors plugin hands on a stand-in whose prototype is hidden: `instanceof` would not know the error's class. */
function unwrapped(error: DomainError): DomainError {
  (error as DomainError & { [unwrapError]?: () => void })[unwrapError]?.();
  return error;
}
