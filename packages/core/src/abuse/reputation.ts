import type { Services } from '../services.ts';
import { type Counted, levels } from './counter.ts';

/** From which page, and from which address. */
export interface Visit {
  readonly address: string;
  readonly siteId: string;
}

interface Standing {
  /** Leading zero bits that a solution needs. */
  readonly bits: number;
  /** More came from here than people send: a person looks at it before anybody is set to work. */
  readonly held: boolean;
}

/** With so many challenges in use, so many bits: 14 are a blink on a phone, 17 a few seconds. No work beyond that. */
const steps = {
  address: {
    bits: [
      [6, 15],
      [15, 16],
      [30, 17],
    ],
    held: 60,
  },
  site: {
    bits: [
      [300, 15],
      [600, 16],
      [1_200, 17],
    ],
    held: 2_400,
  },
} as const;

export const easiest = 14;

/** How much work a visitor's next submission takes, and whether it is held for triage. */
export async function standingOf(
  services: Pick<Services, 'statements' | 'clock' | 'keyring'>,
  visit: Visit,
): Promise<Standing> {
  return standingAt(await levels(services, sourcesOf(visit)));
}

/** Whose challenges tell it. */
export function sourcesOf({ address, siteId }: Visit): readonly Counted[] {
  return [
    ['challengesByAddress', address],
    ['challengesBySite', siteId],
  ];
}

/** With so many challenges in use. */
export function standingAt([fromAddress = 0, fromSite = 0]: readonly number[]): Standing {
  return {
    bits: Math.max(bitsAt(steps.address.bits, fromAddress), bitsAt(steps.site.bits, fromSite)),
    held: fromAddress > steps.address.held || fromSite > steps.site.held,
  };
}

function bitsAt(ladder: readonly (readonly [number, number])[], used: number): number {
  return ladder.reduce((bits, [from, more]) => (used > from ? more : bits), easiest);
}
