import type { CategoryContent } from '@linli/core/categories/content';
import { builder } from '../builder.ts';
import { OrganizationKindEnum } from '../organizations/enums.ts';
import { PlaceKindEnum } from '../places/enums.ts';
import { DeadlineClassEnum, RectificationGradeEnum } from './enums.ts';
import { CategoryQuestionInput, questionOf, type WrittenQuestion } from './questionInput.ts';
import { bilingual, TextInBothInput, type WrittenText } from './textInput.ts';

export const CategoryContentInput = builder.inputType('CategoryContentInput', {
  description: 'What a version of a category says, whole.',
  fields: (t) => ({
    name: t.field({ type: TextInBothInput, required: true, description: 'Name.' }),
    hint: t.field({ type: TextInBothInput, description: 'What belongs here.' }),
    icon: t.string({ description: 'Name of an icon.' }),
    offered: t.boolean({
      defaultValue: true,
      required: true,
      description: 'False for a heading, which nobody chooses.',
    }),
    deadlineClass: t.field({
      type: DeadlineClassEnum,
      required: true,
      description: 'How fast it is answered.',
    }),
    grade: t.field({ type: RectificationGradeEnum, description: 'How it is put right.' }),
    routeLevel: t.field({
      type: PlaceKindEnum,
      required: true,
      description: 'The level that handles it first: grid, community, street or district.',
    }),
    routeKind: t.field({
      type: OrganizationKindEnum,
      description: "The kind of unit, if not that level's own office.",
    }),
    evidencePhoto: t.boolean({
      defaultValue: false,
      required: true,
      description: 'Resolving needs a photo as evidence.',
    }),
    publishAfterHours: t.int({ description: 'Publishes by itself after so many hours.' }),
    questions: t.field({
      type: [CategoryQuestionInput],
      required: true,
      defaultValue: [],
      description: 'Extra questions, in their order.',
    }),
  }),
});

interface WrittenContent {
  readonly name: WrittenText;
  readonly hint?: WrittenText | null;
  readonly icon?: string | null;
  readonly offered: boolean;
  readonly deadlineClass: CategoryContent['deadlineClass'];
  readonly grade?: CategoryContent['grade'] | null;
  readonly routeLevel: CategoryContent['routeLevel'];
  readonly routeKind?: CategoryContent['routeKind'] | null;
  readonly evidencePhoto: boolean;
  readonly publishAfterHours?: number | null;
  readonly questions: readonly WrittenQuestion[];
}

export function contentOf(written: WrittenContent): CategoryContent {
  const { name, hint, icon, grade, routeKind, publishAfterHours, questions } = written;
  return {
    name: bilingual(name),
    ...(hint && { hint: bilingual(hint) }),
    ...(icon && { icon }),
    offered: written.offered,
    deadlineClass: written.deadlineClass,
    ...(grade && { grade }),
    routeLevel: written.routeLevel,
    ...(routeKind && { routeKind }),
    evidencePhoto: written.evidencePhoto,
    ...(publishAfterHours != null && { publishAfterHours }),
    questions: questions.map(questionOf),
  };
}
