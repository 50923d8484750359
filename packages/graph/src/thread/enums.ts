import { enumOf } from '../enums/enumOf.ts';
import { contactChannelLabels } from './labels.ts';

export const ContactChannelEnum = enumOf(contactChannelLabels);
