import { type StepName, steps } from './check.ts';
import { kinds, questionsOf, type ReportForm, type Site, unsure } from './form.ts';

export interface Fitting {
  form: Partial<ReportForm>;
  step: StepName;
  /** Where something was chosen that is no longer there to be chosen. */
  changed: StepName[];
  /** How many photos there were, and whether a contact was left: neither is kept. */
  photos: number;
  contact: boolean;
}

type Kept = Record<string, unknown>;

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null;

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

function pointOf(value: unknown): ReportForm['point'] {
  if (!isKept(value)) return undefined;
  const { lng, lat, source, grid } = value;
  if (typeof lng !== 'number' || typeof lat !== 'number' || (source !== 'GPS' && source !== 'MAP'))
    return undefined;
  return { lng, lat, source, ...(typeof grid === 'string' && { grid }) };
}

/** The chosen categories as far as each is still there and lies under the one before. */
function categoriesOf(kept: string[], site: Site): string[] {
  if (kept[0] === unsure) return [unsure];
  const gone = kept.findIndex(
    (id, depth) => !site.categories.some((one) => one.id === id && one.parent?.id === kept[depth - 1]),
  );
  return gone < 0 ? kept : kept.slice(0, gone);
}

/** The answers to what is still asked, with choices that are still there. A photo is no answer any more: it is gone. */
function answersOf(kept: unknown, form: ReportForm, site: Site): ReportForm['answers'] {
  const answers: ReportForm['answers'] = {};
  if (!isKept(kept)) return answers;
  // An answer may be the condition of a later question, so that each is judged by those before it.
  for (let more = true; more; ) {
    more = false;
    for (const { key, kind, choices } of questionsOf(site, { ...form, answers })) {
      if (key in answers || kind === 'PHOTO') continue;
      const given = textsOf(kept[key]);
      const fit = kind.startsWith('CHOICE')
        ? given.filter((value) => choices.some((choice) => choice.value === value))
        : given;
      if (fit.length === 0) continue;
      answers[key] = fit;
      more = true;
    }
  }
  return answers;
}

/** What of a kept draft still fits the site, which may have changed since, or been kept by an older version of ours. */
export function fitting(kept: unknown, site: Site): Fitting | undefined {
  if (!isKept(kept)) return undefined;
  const text = (key: string): string => (typeof kept[key] === 'string' ? kept[key] : '');
  const place = (key: string, parent?: string): string =>
    site.places.find(({ id, parentId }) => id === kept[key] && (!parent || parentId === parent))?.id ?? '';
  const estate = place('estate');
  const categories = textsOf(kept.categories);
  const clientId = text('clientId');
  const form = {
    ...(/^[\da-f-]{36}$/.test(clientId) && { clientId }),
    kind: kinds.find((kind) => kind === kept.kind) ?? ('' as const),
    aboutUnit: site.aboutChoices.find(({ id }) => id === kept.aboutUnit)?.id ?? '',
    categories: categoriesOf(categories, site),
    text: text('text'),
    estate,
    building: estate && place('building', estate),
    address: text('address'),
    point: pointOf(kept.point),
  };
  const lost = (key: 'estate' | 'building' | 'aboutUnit'): boolean => text(key) !== form[key];
  return {
    form: { ...form, answers: answersOf(kept.answers, form as ReportForm, site) },
    step: steps.find((step) => step === kept.step) ?? 'kind',
    changed: [
      ...(lost('aboutUnit') ? ['kind' as const] : []),
      ...(form.categories.length < categories.length ? ['category' as const] : []),
      ...(lost('estate') || lost('building') ? ['place' as const] : []),
    ],
    photos: Number(kept.photos) || 0,
    contact: kept.contact === true,
  };
}
