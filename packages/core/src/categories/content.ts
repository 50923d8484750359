import type {
  DeadlineClass,
  OrganizationKind,
  PlaceKind,
  RectificationGrade,
} from '@linli/database/generated/prisma/enums';
import type { FieldFault } from '../errors/errors.ts';
import type { LocalizedText } from '../localized.ts';
import { readQuestions } from './questions.ts';

/** What a version of a category says. */
export interface CategoryContent {
  readonly name: LocalizedText;
  readonly hint?: LocalizedText;
  readonly icon?: string;
  readonly position?: number;
  /** False for headings and for categories that only imports use. */
  readonly offered?: boolean;
  readonly deadlineClass: DeadlineClass;
  readonly grade?: RectificationGrade;
  readonly routeLevel: PlaceKind;
  readonly routeKind?: OrganizationKind;
  readonly evidencePhoto?: boolean;
  readonly publishAfterHours?: number;
  /** In the shape of questions.ts. */
  readonly questions?: unknown;
}

export const longestName = 60;
export const longestHint = 200;
export const mostHours = 8_760;
export const routeLevels: readonly PlaceKind[] = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'];

/** What is wrong with a version as it was written; all faults at once. */
export function contentFaults(content: CategoryContent): FieldFault[] {
  const hours = content.publishAfterHours;
  const hoursFit = hours === undefined || (Number.isInteger(hours) && hours >= 0 && hours <= mostHours);
  return [
    ...textFaults('name', content.name, longestName),
    ...(content.hint ? textFaults('hint', content.hint, longestHint) : []),
    ...(routeLevels.includes(content.routeLevel) ? [] : [{ path: ['routeLevel'], code: 'INVALID' as const }]),
    ...(hoursFit
      ? []
      : [
          {
            path: ['publishAfterHours'],
            code: 'OUT_OF_RANGE' as const,
            params: { from: 0, to: mostHours },
          },
        ]),
    ...readQuestions(content.questions).faults,
  ];
}

function textFaults(field: string, text: LocalizedText, limit: number): FieldFault[] {
  const missing = text.zh.trim() === '';
  return [
    ...(missing ? [{ path: [field, 'zh'], code: 'REQUIRED' as const }] : []),
    ...Object.entries(text)
      .filter(([, words]) => words !== undefined && words.length > limit)
      .map(([locale, words]): FieldFault => {
        return {
          path: [field, locale],
          code: 'TOO_LONG',
          params: { limit, actual: words?.length ?? 0 },
        };
      }),
  ];
}
