import { enumOf } from '../enums/enumOf.ts';
import { organizationKindLabels } from './labels.ts';

export const OrganizationKindEnum = enumOf(organizationKindLabels);
