import type { AppealState } from '@linli/database/generated/prisma/enums';
import type { SourceRow } from '../sourceRow.ts';
import type { AppealPreset, ToldAppeal } from './appeals.ts';
import { bostonPlan } from './bostonPlan.ts';

/** Service requests of Boston's 311, with their life cycle; times are local and carry no zone. */
export const bostonPreset: AppealPreset = {
  name: 'boston-311',
  columns: {
    title: 'TYPE',
    text: 'CASE_TITLE',
    recordedAt: 'OPEN_DT',
    dueAt: 'TARGET_DT',
    closedAt: 'CLOSED_DT',
    answer: 'CLOSURE_REASON',
    answeredAt: 'CLOSED_DT',
    category: 'REASON',
    unit: 'SUBJECT',
    place: 'neighborhood',
    address: 'Location',
    longitude: 'LONGITUDE',
    latitude: 'LATITUDE',
  },
  plan: bostonPlan,
  answersArePublic: false,
  refine,
};

function refine(told: ToldAppeal, { columns }: SourceRow): ToldAppeal {
  const { answer, ...rest } = told;
  const closure = closureWords(answer?.text ?? '');
  return {
    ...rest,
    ...(answer && closure ? { answer: { ...answer, text: closure } } : {}),
    kind: /^(request|schedule|new|sticker|recycling cart|needle|pick up)/i.test(told.title)
      ? 'HELP'
      : 'COMPLAINT',
    title: oneLine(told.title),
    // A few are called after nothing but their type.
    text: oneLine(told.text) || oneLine(told.title),
    address: oneLine(told.address ?? ''),
    state: told.closedAt ? stateOf(closure) : 'SUBMITTED',
    origin: { case: columns.CASE_ENQUIRY_ID ?? null, onTime: columns.OnTime_Status === 'ONTIME' },
  };
}

/** Why it was closed, without the time that stands in front of it in one of three notations. */
export function closureWords(text: string): string {
  return oneLine(text)
    .replace(/^Case Closed\.?/, '')
    .replace(/^ ?Closed date : (\d{4}-\d\d-\d\d [\d:.]+|\w{3} \w{3} \d\d [\d:]{8} \w{3} \d{4})/, '')
    .replace(/^[\s:]+/, '')
    .trim();
}

function stateOf(closure: string): AppealState {
  if (/^(Case )?(Noted |Resolved )?Duplicate/.test(closure)) return 'DUPLICATE';
  return /^Case Invalid/.test(closure) ? 'DECLINED' : 'CLOSED';
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
