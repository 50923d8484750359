import { enumOf } from '../enums/enumOf.ts';
import { contactChannelLabels, siteVisitResultLabels } from './labels.ts';

export const ContactChannelEnum = enumOf(contactChannelLabels);
export const SiteVisitResultEnum = enumOf(siteVisitResultLabels);
