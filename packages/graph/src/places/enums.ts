import { enumOf } from '../enums/enumOf.ts';
import { estateManagementLabels, placeKindLabels } from './labels.ts';

export const PlaceKindEnum = enumOf(placeKindLabels);
export const EstateManagementEnum = enumOf(estateManagementLabels);
