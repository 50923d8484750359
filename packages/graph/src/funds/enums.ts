import { enumOf } from '../enums/enumOf.ts';
import { fundGroupingLabels, fundSourceLabels } from './labels.ts';

export const FundSourceEnum = enumOf(fundSourceLabels);
export const FundGroupingEnum = enumOf(fundGroupingLabels);
