import { enumOf } from '../enums/enumOf.ts';
import {
  handoverAbsenceLabels,
  handoverChangeLabels,
  handoverFieldLabels,
  handoverSectionLabels,
  handoverSideLabels,
  handoverStageLabels,
} from './labels.ts';

export const HandoverStageEnum = enumOf(handoverStageLabels);
export const HandoverSideEnum = enumOf(handoverSideLabels);
export const HandoverAbsenceEnum = enumOf(handoverAbsenceLabels);
export const HandoverSectionEnum = enumOf(handoverSectionLabels);
export const HandoverChangeEnum = enumOf(handoverChangeLabels);
export const HandoverFieldEnum = enumOf(handoverFieldLabels);
