import { enumOf } from '../enums/enumOf.ts';
import { matchStateLabels, needStatusLabels, resourceKindLabels } from './labels.ts';

export const ResourceKindEnum = enumOf(resourceKindLabels);
export const ResourceMatchStateEnum = enumOf(matchStateLabels);
export const ResourceNeedStatusEnum = enumOf(needStatusLabels);
