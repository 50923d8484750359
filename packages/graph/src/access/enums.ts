import { enumOf } from '../enums/enumOf.ts';
import { grantSourceLabels, roleLabels } from './labels.ts';

export const RoleEnum = enumOf(roleLabels);
export const GrantSourceEnum = enumOf(grantSourceLabels);
