import { nearby } from './nearby.ts';
import { ways } from './ways.ts';

/** What the nearby widget says beyond the common pack. */
export const en = { ...nearby, ...ways };
