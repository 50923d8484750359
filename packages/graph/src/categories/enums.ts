import { enumOf } from '../enums/enumOf.ts';
import { deadlineClassLabels, questionKindLabels, rectificationGradeLabels } from './labels.ts';

export const DeadlineClassEnum = enumOf(deadlineClassLabels);
export const RectificationGradeEnum = enumOf(rectificationGradeLabels);
export const QuestionKindEnum = enumOf(questionKindLabels);
