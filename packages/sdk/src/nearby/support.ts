import type { Client } from '@urql/core';
import { type Outcome, outcome } from '../api/failure.ts';
import { withWork } from '../challenge/work.ts';
import { LinliSupport } from '../generated/documents/LinliSupport.ts';
import type { SupportAppealInput } from '../generated/operations.ts';
import type { Receipt } from '../report/submit.ts';

/** Joins an appeal. The client id makes a second try of the same answer with the same receipt. */
export const support = (client: Client, input: SupportAppealInput): Promise<Outcome<{ receipt: Receipt }>> =>
  withWork(client, input.siteKey ?? '', async (challenge) => {
    const answer = await client.mutation(LinliSupport, { input: { ...input, challenge } }).toPromise();
    return outcome(answer, answer.data?.supportAppeal);
  });
