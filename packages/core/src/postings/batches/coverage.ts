import type { CoverageMeasure } from '@linli/database/generated/prisma/enums';
import type { StaffActor } from '../../actor.ts';
import { type FieldFault, InvalidInput } from '../../errors/errors.ts';
import { ranked } from '../../followup/rates/ranking.ts';
import { groupedRates, type VisitFigures } from '../../followup/rates/rates.ts';
import { rateScope } from '../../followup/rates/scope.ts';
import type { Volumes } from '../../followup/rates/volumes.ts';
import type { Services, Transaction } from '../../services.ts';

/** Which communities a batch goes to: the worst of the days named, so many of every street, so many in all (m28). */
export interface CoverageRule {
  /** Asked of the communities under this place. */
  readonly placeId: string;
  /** The days whose figures count, the last one included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** RECEIVED: most appeals first; a rate: lowest first. */
  readonly measure: CoverageMeasure;
  /** Communities with fewer appeals in these days are left out. */
  readonly minReceived: number;
  readonly perStreet: number | null;
  readonly total: number | null;
}

/** A community that the rule chooses, and the figures for which it does. */
export interface CoveredCommunity {
  readonly communityId: string;
  readonly received: number;
  /** Valid return visits, and those of them that said "solved". */
  readonly valid: number;
  readonly solved: number;
  /** What the rule measures: a number of appeals, or percent. */
  readonly measured: number;
}

/**
 * What a rule finds today, the worst first; nothing is kept.
 *
 * @throws NotFound and Forbidden as for the rates of the place
 * @throws InvalidInput when the rule says nothing that can be asked
 */
export async function coverageOf(
  services: Pick<Services, 'database' | 'clock'>,
  actor: StaffActor,
  rule: CoverageRule,
): Promise<CoveredCommunity[]> {
  const faults = ruleFaults(rule);
  if (faults.length > 0) throw new InvalidInput(faults);
  const { from, to, measure, minReceived } = rule;
  const scope = await rateScope(services, actor, rule.placeId, { between: { from, to } });
  const groups = await groupedRates(services, scope, 'PLACE', 'COMMUNITY');
  const asked = groups.filter(
    (group) =>
      group.key.value !== null &&
      group.volumes.now.RECEIVED >= minReceived &&
      // Where nobody was asked there is no rate to be chosen for.
      measuredOf(measure, group.now, group.volumes.now) !== null,
  );
  const communities = ranked(asked, measure, scope.values).map((group) => ({
    communityId: group.key.value ?? '',
    received: group.volumes.now.RECEIVED,
    valid: group.now.counts.valid,
    solved: group.now.counts.solvedYes,
    measured: measuredOf(measure, group.now, group.volumes.now) ?? 0,
  }));
  return firstOfEach(communities, await streetsOf(services.database, communities), rule);
}

/** The first so many of every street, and of these the first so many in all; the order stays. */
export function firstOfEach(
  communities: readonly CoveredCommunity[],
  streetOf: ReadonlyMap<string, string>,
  { perStreet, total }: Pick<CoverageRule, 'perStreet' | 'total'>,
): CoveredCommunity[] {
  const taken = new Map<string, number>();
  const chosen = communities.filter(({ communityId }) => {
    // A community right under the district is a street of its own.
    const street = streetOf.get(communityId) ?? communityId;
    const already = taken.get(street) ?? 0;
    taken.set(street, already + 1);
    return perStreet === null || already < perStreet;
  });
  return total === null ? chosen : chosen.slice(0, total);
}

/** What a measure says of a community: a number of appeals, or percent; null where nobody was asked. */
export function measuredOf(
  measure: CoverageMeasure,
  { rates }: VisitFigures,
  { RECEIVED }: Pick<Volumes, 'RECEIVED'>,
): number | null {
  switch (measure) {
    case 'RECEIVED':
      return RECEIVED;
    case 'RESOLUTION':
      return rates.resolution;
    case 'SATISFACTION':
      return rates.satisfaction;
    case 'COMPOSITE':
      return rates.composite;
  }
}

function ruleFaults({ from, to, minReceived, perStreet, total }: CoverageRule): FieldFault[] {
  const faults: FieldFault[] = [];
  if (Temporal.PlainDate.compare(to, from) < 0) faults.push({ path: ['to'], code: 'TOO_EARLY' });
  const positive = { from: 1 };
  if (minReceived < 1) faults.push({ path: ['minReceived'], code: 'OUT_OF_RANGE', params: positive });
  if (perStreet === null && total === null) faults.push({ path: ['perStreet'], code: 'REQUIRED' });
  if (perStreet !== null && perStreet < 1) {
    faults.push({ path: ['perStreet'], code: 'OUT_OF_RANGE', params: positive });
  }
  if (total !== null && total < 1) faults.push({ path: ['total'], code: 'OUT_OF_RANGE', params: positive });
  return faults;
}

async function streetsOf(
  database: Transaction,
  communities: readonly CoveredCommunity[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.placeAncestor.findMany({
    where: {
      placeId: { in: communities.map(({ communityId }) => communityId) },
      ancestor: { kind: 'STREET' },
    },
  });
  return new Map(rows.map(({ placeId, ancestorId }) => [placeId, ancestorId]));
}
