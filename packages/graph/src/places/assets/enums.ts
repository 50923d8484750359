import { enumOf } from '../../enums/enumOf.ts';
import { assetKindLabels, handoverStatusLabels } from './labels.ts';

export const AssetKindEnum = enumOf(assetKindLabels);
export const HandoverStatusEnum = enumOf(handoverStatusLabels);
