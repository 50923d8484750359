import { enumOf } from '../enums/enumOf.ts';
import {
  apprenticeshipStatusLabels,
  handledPartLabels,
  skillLevelLabels,
  teamGroupingLabels,
} from './labels.ts';

export const SkillLevelEnum = enumOf(skillLevelLabels);
export const HandledPartEnum = enumOf(handledPartLabels);
export const ApprenticeshipStatusEnum = enumOf(apprenticeshipStatusLabels);
export const TeamGroupingEnum = enumOf(teamGroupingLabels);
