import type { Client } from '@urql/core';
import { type Failure, outcome } from '../api/failure.ts';
import { withWork } from '../challenge/work.ts';
import { contactInput } from '../contact/contact.ts';
import { LinliSubmit } from '../generated/documents/LinliSubmit.ts';
import type { LinliSubmitMutation, SubmitAppealInput } from '../generated/operations.ts';
import { plain } from './bounds.ts';
import { questionsOf, type ReportForm, type Site, unsure } from './form.ts';

export type Receipt = Extract<
  LinliSubmitMutation['submitAppeal'],
  { __typename: 'SubmitAppealPayload' }
>['receipt'];

/** The form in the API's words. */
export function inputOf(
  form: ReportForm,
  site: Site,
  siteKey: string,
  locale: string,
  website: string,
): SubmitAppealInput {
  const category = form.categories.at(-1);
  const { point } = form;
  return {
    clientId: form.clientId,
    siteKey,
    kind: form.kind || 'HELP',
    category: category && category !== unsure ? category : null,
    text: form.text.trim(),
    answers: questionsOf(site, form)
      .filter(({ kind, key }) => kind !== 'PHOTO' && form.answers[key]?.some((value) => value.trim()))
      .map(({ key, kind }) => ({
        key,
        value: (form.answers[key] ?? []).map((value) => (kind === 'NUMBER' ? plain(value) : value)),
      })),
    place: form.building || form.estate || point?.grid || null,
    point: point ? { lng: point.lng, lat: point.lat } : null,
    pointSource: point?.source ?? null,
    address: form.address.trim() || null,
    aboutUnit: form.aboutUnit || null,
    contact: contactInput(form, site),
    locale,
    website,
  };
}

/** Files the appeal. The client id makes a second try of the same form answer with the same receipt. */
export async function submit(
  client: Client,
  input: SubmitAppealInput,
): Promise<{ receipt: Receipt; failure?: undefined } | { failure: Failure }> {
  const result = await withWork(client, input.siteKey ?? '', async (challenge) => {
    const answer = await client.mutation(LinliSubmit, { input: { ...input, challenge } }).toPromise();
    return outcome(answer, answer.data?.submitAppeal);
  });
  return result.failure ? { failure: result.failure } : { receipt: result.value.receipt };
}
