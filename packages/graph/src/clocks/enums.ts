import { enumOf } from '../enums/enumOf.ts';
import { commitmentStatusLabels, pauseReasonLabels } from './labels.ts';

export const PauseReasonEnum = enumOf(pauseReasonLabels);
export const CommitmentStatusEnum = enumOf(commitmentStatusLabels);
