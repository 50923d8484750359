import { defaultConfiguration } from '@linli/core/configuration/shape';
import { changeOf, ratesOf, type VisitCounts } from '@linli/core/followup/rates/figures';
import { volumes as known } from './followup.ts';
import { placeFace } from './places.ts';
import { dayFromNow, isRunning, type MockPosting } from './postingBook.ts';
import type { World } from './world.ts';

const { rates: weights } = defaultConfiguration;
export const outcomes = { resolved: 4, utility: 1, historical: 0, assisted: 2 };
export const nobody = { resolved: 0, utility: 0, historical: 0, assisted: 0 };

function counts(valid: number, solvedYes: number): VisitCounts {
  return {
    valid,
    contacted: valid,
    solvedYes,
    solvedHalf: 0,
    solvedNo: valid - solvedYes,
    satisfiedYes: solvedYes,
    satisfiedBasically: 0,
    satisfiedNo: valid - solvedYes,
    doubleNo: valid - solvedYes,
  };
}

/** Before and after, by the very rules: only the answers are made up. */
function compared(before: VisitCounts, now: VisitCounts) {
  const [was, is] = [ratesOf(before, weights), ratesOf(now, weights)];
  const names = ['response', 'resolution', 'satisfaction', 'composite'] as const;
  return {
    figuresBefore: { ...before, ...was },
    figures: { ...now, ...is },
    change: Object.fromEntries(names.map((name) => [name, changeOf(is[name], was[name])])),
  };
}

export const rates = compared(counts(4, 1), counts(5, 4));

const volumes = (received: number) => ({
  ...Object.fromEntries(Object.keys(known).map((name) => [name, 0])),
  received,
});

/** What came of a posting: of who left a month ago there are figures, the present one is there too short. */
export function effectFace(world: World, posting: MockPosting): Record<string, unknown> {
  const days = 100;
  const window = (from: number, to: number) => ({
    kind: 'CUSTOM',
    from: dayFromNow(from),
    to: dayFromNow(to),
  });
  const beforeAfter = isRunning(posting)
    ? null
    : {
        days,
        isSmall: true,
        before: window(-500, -401),
        after: window(-400, -301),
        ...rates,
        volumesBefore: volumes(4),
        volumes: volumes(6),
        comparison: {
          measure: 'RECEIVED',
          rank: 1,
          of: 2,
          size: 1,
          ...compared(counts(3, 1), counts(4, 2)),
          volumesBefore: volumes(3),
          volumes: volumes(4),
          communities: [
            {
              rank: 2,
              place: placeFace(world.west),
              ...compared(counts(3, 1), counts(4, 2)),
              volumesBefore: volumes(3),
              volumes: volumes(4),
            },
          ],
        },
      };
  return {
    comparableOn: isRunning(posting) ? dayFromNow(2) : dayFromNow(-372),
    beforeAfter,
    outcomes: beforeAfter ? outcomes : nobody,
  };
}
