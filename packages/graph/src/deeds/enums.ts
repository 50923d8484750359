import { enumOf } from '../enums/enumOf.ts';
import { dutyRoleLabels } from './labels.ts';

export const DutyRoleEnum = enumOf(dutyRoleLabels);
