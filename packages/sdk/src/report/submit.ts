import type { Client } from '@urql/core';
import { type Outcome, outcome } from '../api/failure.ts';
import { withWork } from '../challenge/work.ts';
import { LinliSubmit } from '../generated/documents/LinliSubmit.ts';
import type { LinliSubmitMutation, SubmitAppealInput } from '../generated/operations.ts';

export type Receipt = Extract<
  LinliSubmitMutation['submitAppeal'],
  { __typename: 'SubmitAppealPayload' }
>['receipt'];

/** Files the appeal. The client id makes a second try of the same form answer with the same receipt. */
export const submit = (client: Client, input: SubmitAppealInput): Promise<Outcome<{ receipt: Receipt }>> =>
  withWork(client, input.siteKey ?? '', async (challenge) => {
    const answer = await client.mutation(LinliSubmit, { input: { ...input, challenge } }).toPromise();
    return outcome(answer, answer.data?.submitAppeal);
  });
