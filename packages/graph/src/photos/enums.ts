import { enumOf } from '../enums/enumOf.ts';
import { photoUseLabels } from './labels.ts';

export const PhotoUseEnum = enumOf(photoUseLabels);
