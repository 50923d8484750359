import { enumOf } from '../enums/enumOf.ts';
import { dateOrderLabels, hotlineFieldLabels, hotlineImportStateLabels } from './labels.ts';

export const HotlineImportStateEnum = enumOf(hotlineImportStateLabels);
export const HotlineFieldEnum = enumOf(hotlineFieldLabels);
export const DateOrderEnum = enumOf(dateOrderLabels);
