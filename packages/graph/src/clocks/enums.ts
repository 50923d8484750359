import { enumOf } from '../enums/enumOf.ts';
import { pauseReasonLabels } from './labels.ts';

export const PauseReasonEnum = enumOf(pauseReasonLabels);
