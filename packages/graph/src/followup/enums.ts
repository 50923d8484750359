import { enumOf } from '../enums/enumOf.ts';
import { returnVisitChannelLabels, satisfiedLabels, solvedLabels } from './labels.ts';

export const ReturnVisitChannelEnum = enumOf(returnVisitChannelLabels);
export const SolvedEnum = enumOf(solvedLabels);
export const SatisfiedEnum = enumOf(satisfiedLabels);
