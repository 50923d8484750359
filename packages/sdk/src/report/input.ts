import type { Client } from '@urql/core';
import { type Failure, outcome } from '../api/failure.ts';
import { spent, work } from '../challenge/work.ts';
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
  const gives = site.contactRequired || form.contact === 'give';
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
    contact: gives
      ? {
          name: form.name.trim() || null,
          phone: form.phone.trim() || null,
          email: form.email.trim() || null,
          consentVersion: site.consent.version,
        }
      : null,
    locale,
    website,
  };
}

/**
 * Files the appeal with the work done for it. The client id makes a second try of the same form answer with the same
 * receipt; work that the server does not take is done once more.
 */
export async function submit(
  client: Client,
  input: SubmitAppealInput,
): Promise<{ receipt: Receipt; failure?: undefined } | { failure: Failure }> {
  const siteKey = input.siteKey ?? '';
  for (let again = false; ; again = true) {
    const done = await work(client, siteKey);
    if (done.failure) return { failure: done.failure };
    const answer = await client
      .mutation(LinliSubmit, { input: { ...input, challenge: done.answer } })
      .toPromise();
    const result = outcome(answer, answer.data?.submitAppeal);
    const untaken = result.failure?.code === 'CHALLENGE_FAILED';
    if (!result.failure || untaken) spent(siteKey);
    if (!result.failure) return { receipt: result.value.receipt };
    if (!untaken || again) return { failure: result.failure };
  }
}
