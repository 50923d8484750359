import { enumOf } from '../enums/enumOf.ts';
import {
  conductCheckLabels,
  periodKindLabels,
  rankByLabels,
  rateGroupingLabels,
  visitFigureLabels,
  volumeFigureLabels,
  watchReasonLabels,
} from './rateLabels.ts';

export const PeriodKindEnum = enumOf(periodKindLabels);
export const RateGroupingEnum = enumOf(rateGroupingLabels);
export const RankByEnum = enumOf(rankByLabels);
export const WatchReasonEnum = enumOf(watchReasonLabels);
export const VisitFigureEnum = enumOf(visitFigureLabels);
export const VolumeFigureEnum = enumOf(volumeFigureLabels);
export const ConductCheckEnum = enumOf(conductCheckLabels);
