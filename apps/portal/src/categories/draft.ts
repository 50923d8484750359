import type {
  CatalogueRowFragment,
  CatalogueVersionFragment,
  CategoryContentInput,
  CategoryQuestionInput,
} from '@linli/client/generated/graphql';

export type Draft = CategoryContentInput;
export type DraftQuestion = CategoryQuestionInput;
export type Version = CatalogueVersionFragment;
export type Row = CatalogueRowFragment;

type Both = { readonly zh: string; readonly en: string };

export const emptyDraft: Draft = {
  name: { zh: '', en: '' },
  offered: true,
  deadlineClass: 'ORDINARY',
  routeLevel: 'COMMUNITY',
  evidencePhoto: false,
  questions: [],
};

export function both(text: { readonly all: readonly { locale: string; text: string }[] }): Both {
  const of = (locale: string) => text.all.find((one) => one.locale.split('-')[0] === locale)?.text ?? '';
  return { zh: of('zh'), en: of('en') };
}

/** A version as a form can change it. */
export function draftOf(version: Version): Draft {
  const { name, hint, questions } = version;
  return {
    name: both(name),
    hint: hint ? both(hint) : null,
    icon: version.icon,
    offered: version.offered,
    deadlineClass: version.deadlineClass,
    grade: version.grade,
    routeLevel: version.routeLevel,
    routeKind: version.routeKind,
    evidencePhoto: version.evidencePhoto,
    publishAfterHours: version.publishAfterHours,
    questions: questions.map(({ key, kind, required, label, unit, choices, when, ...bounds }) => ({
      key,
      kind,
      required,
      label: both(label),
      min: bounds.min,
      max: bounds.max,
      unit: unit ? both(unit) : null,
      earliest: bounds.earliest,
      latest: bounds.latest,
      when: when && { key: when.key, equals: when.equals },
      choices: choices.map(({ value, label: shown, stopper }) => ({
        value,
        label: both(shown),
        stopper: stopper ? both(stopper) : null,
      })),
    })),
  };
}

export type Standing = 'planned' | 'inForce' | 'past';

export function standingOf({ validFrom, validTo }: Version, now: number): Standing {
  if (Date.parse(validFrom) > now) return 'planned';
  return validTo && Date.parse(validTo) <= now ? 'past' : 'inForce';
}

/** The version that a form starts from: the one in force, else the first that is planned. */
export function presentVersion(row: Row, now: number): Version | undefined {
  return row.versions.find((version) => standingOf(version, now) === 'inForce') ?? row.versions.at(-1);
}

/** A key or a value that none of the others has. */
export function freshName(prefix: string, taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number += 1) {
    const name = `${prefix}${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** Only what goes with the kind is sent. */
export function tidied(draft: Draft): Draft {
  const hint = draft.hint?.zh.trim() ? draft.hint : null;
  return {
    ...draft,
    hint,
    questions: (draft.questions ?? []).map((question) => {
      const { kind, min, max, unit, earliest, latest, choices, ...rest } = question;
      return {
        ...rest,
        kind,
        ...(kind === 'NUMBER' && { min, max, unit: unit?.zh.trim() ? unit : null }),
        ...(kind === 'DATE' && { earliest: earliest || null, latest: latest || null }),
        ...((kind === 'CHOICE' || kind === 'CHOICES') && { choices }),
      };
    }),
  };
}

export function inWords(text: { zh: string; en?: string | null } | null | undefined, locale: string): string {
  return (locale === 'en' && text?.en) || text?.zh || '';
}

export function nameOf(row: Row, locale: string): string {
  const version = presentVersion(row, Date.now());
  return version ? inWords(both(version.name), locale) : row.code;
}
