import { enumOf } from '../enums/enumOf.ts';
import {
  coverageMeasureLabels,
  hardReasonLabels,
  homeKindLabels,
  postingKindLabels,
  postingStatusLabels,
  weekStateLabels,
} from './labels.ts';

export const PostingKindEnum = enumOf(postingKindLabels);
export const HomeKindEnum = enumOf(homeKindLabels);
export const CoverageMeasureEnum = enumOf(coverageMeasureLabels);
export const PostingStatusEnum = enumOf(postingStatusLabels);
export const AttendanceWeekStateEnum = enumOf(weekStateLabels);
export const HardReasonEnum = enumOf(hardReasonLabels);
