import { enumOf } from '../enums/enumOf.ts';
import {
  halfDecisionLabels,
  returnVisitChannelLabels,
  reviewPartLabels,
  satisfiedLabels,
  solvedLabels,
  visitAttemptLabels,
  visitTaskStatusLabels,
} from './labels.ts';

export const ReturnVisitChannelEnum = enumOf(returnVisitChannelLabels);
export const SolvedEnum = enumOf(solvedLabels);
export const SatisfiedEnum = enumOf(satisfiedLabels);
export const VisitAttemptEnum = enumOf(visitAttemptLabels);
export const HalfDecisionEnum = enumOf(halfDecisionLabels);
export const ReviewPartEnum = enumOf(reviewPartLabels);
export const VisitTaskStatusEnum = enumOf(visitTaskStatusLabels);
