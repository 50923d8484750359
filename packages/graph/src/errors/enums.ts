import { enumOf } from '../enums/enumOf.ts';
import { errorCodeLabels } from './labels.ts';

export const ErrorCodeEnum = enumOf(errorCodeLabels);
