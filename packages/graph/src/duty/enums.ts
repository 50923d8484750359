import { enumOf } from '../enums/enumOf.ts';
import {
  disputeStatusLabels,
  responsibleAsLabels,
  whistleGroundLabels,
  whistleKindLabels,
} from './labels.ts';

export const ResponsibleAsEnum = enumOf(responsibleAsLabels);
export const DisputeStatusEnum = enumOf(disputeStatusLabels);
export const WhistleKindEnum = enumOf(whistleKindLabels);
export const WhistleGroundEnum = enumOf(whistleGroundLabels);
