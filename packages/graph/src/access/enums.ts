import { enumOf } from '../enums/enumOf.ts';
import { grantSourceLabels, roleLabels, signInMethodLabels } from './labels.ts';

export const RoleEnum = enumOf(roleLabels);
export const GrantSourceEnum = enumOf(grantSourceLabels);
export const SignInMethodEnum = enumOf(signInMethodLabels);
