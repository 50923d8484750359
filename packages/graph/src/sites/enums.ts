import { enumOf } from '../enums/enumOf.ts';
import { siteContactLabels } from './labels.ts';

export const SiteContactEnum = enumOf(siteContactLabels);
