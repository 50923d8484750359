import {
  ChallengeFailed,
  Conflict,
  EvidenceRequired,
  type FieldFault,
  Forbidden,
  IllegalStep,
  InvalidInput,
  LinkRefused,
  NotFound,
  OriginDenied,
  RateLimited,
  SecretLocked,
  UnknownSite,
  WrongSecret,
} from '@linli/core/errors/errors';
import { fieldMessage } from '@linli/core/errors/messages';
import { AppealStateEnum, AppealStepEnum } from '../appeals/enums.ts';
import { LinkRefusalEnum } from '../appeals/links/enums.ts';
import { builder } from '../builder.ts';
import { ErrorFace } from './error.ts';

const interfaces = [ErrorFace];

const FieldError = builder.objectRef<FieldFault>('FieldError').implement({
  description: 'One fault of an input.',
  fields: (t) => ({
    path: t.stringList({
      description: 'Where in the input, e.g. `["photoIds", "0"]`.',
      resolve: ({ path }) => [...path],
    }),
    message: t.string({
      description: "A sentence for people, in the request's language.",
      resolve: (fault, _args, { locale }) => fieldMessage(fault, locale),
    }),
    code: t.exposeString('code', {
      description: 'Stable code, e.g. REQUIRED, TOO_LONG, UNKNOWN, NOT_AN_IMAGE, STOPPED.',
    }),
  }),
});

builder.objectType(InvalidInput, {
  name: 'InvalidInputError',
  description: 'The input has faults: all of them at once.',
  interfaces,
  fields: (t) => ({
    fields: t.field({ type: [FieldError], description: 'The faults.', resolve: ({ fields }) => fields }),
  }),
});

builder.objectType(NotFound, {
  name: 'NotFoundError',
  description: 'There is no such thing, or the caller may not know of it.',
  interfaces,
});

builder.objectType(Forbidden, {
  name: 'ForbiddenError',
  description: 'The caller may see it and may not do this.',
  interfaces,
});

builder.objectType(IllegalStep, {
  name: 'IllegalStepError',
  description: "The appeal's state does not allow the step.",
  interfaces,
  fields: (t) => ({
    state: t.expose('state', { type: AppealStateEnum, description: 'The state that it is in.' }),
    legalSteps: t.field({
      type: [AppealStepEnum],
      description: 'What could be done instead.',
      resolve: ({ legalSteps }) => legalSteps,
    }),
  }),
});

builder.objectType(Conflict, {
  name: 'ConflictError',
  description: 'Somebody else acted first: read it again.',
  interfaces,
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', { description: 'The version that it has now.' }),
  }),
});

builder.objectType(WrongSecret, {
  name: 'WrongSecretError',
  description: 'Code and secret do not belong together; an unknown code answers alike.',
  interfaces,
  fields: (t) => ({
    attemptsLeft: t.exposeInt('attemptsLeft', {
      nullable: true,
      description: 'Tries left before the PIN is locked; null when a link secret was given.',
    }),
  }),
});

builder.objectType(SecretLocked, {
  name: 'SecretLockedError',
  description: 'Too many wrong PINs. The link of the receipt still opens the appeal.',
  interfaces,
  fields: (t) => ({
    lockedUntil: t.expose('lockedUntil', { type: 'DateTime', description: 'When the PIN works again.' }),
  }),
});

builder.objectType(UnknownSite, {
  name: 'UnknownSiteError',
  description: 'No site has this key.',
  interfaces,
});

builder.objectType(OriginDenied, {
  name: 'OriginDeniedError',
  description: 'The site does not allow pages of this origin.',
  interfaces,
  fields: (t) => ({
    origin: t.exposeString('origin', { nullable: true, description: 'The origin that asked.' }),
  }),
});

builder.objectType(EvidenceRequired, {
  name: 'EvidenceRequiredError',
  description: 'The category asks for a photo of the result before it can be resolved.',
  interfaces,
});

builder.objectType(LinkRefused, {
  name: 'LinkRefusedError',
  description: 'The two appeals do not go together.',
  interfaces,
  fields: (t) => ({
    reason: t.expose('reason', { type: LinkRefusalEnum, description: 'Why.' }),
  }),
});

builder.objectType(RateLimited, {
  name: 'RateLimitedError',
  description: 'More than the limits allow from this address, phone number, code or site.',
  interfaces,
  fields: (t) => ({
    retryAfterSeconds: t.exposeInt('retryAfterSeconds', { description: 'When to try again.' }),
  }),
});

builder.objectType(ChallengeFailed, {
  name: 'ChallengeError',
  description: 'The proof of work is missing, wrong, too old, or was used before: solve a new one.',
  interfaces,
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'MISSING, INVALID, EXPIRED or USED.' }),
  }),
});

/** What a step of staff can answer with. */
export const staffErrors = [InvalidInput, NotFound, Forbidden, IllegalStep, Conflict];
/** What a step can answer with that brings two appeals together or apart. */
export const linkErrors = [...staffErrors, LinkRefused];
/** What a participant's own step can answer with. */
export const participantErrors = [
  InvalidInput,
  WrongSecret,
  SecretLocked,
  RateLimited,
  Forbidden,
  IllegalStep,
];
