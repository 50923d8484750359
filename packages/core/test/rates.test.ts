import type { Channel, Satisfied, Solved } from '@linli/database/generated/prisma/enums';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pinConfiguration } from '../src/configuration/pin.ts';
import { defaultConfiguration } from '../src/configuration/shape.ts';
import { noVisits, ratesOf, type VisitCounts } from '../src/followup/rates/figures.ts';
import { comparedRates, groupedRates, rateTrend } from '../src/followup/rates/rates.ts';
import { visitFigures, visitsBehind } from '../src/followup/rates/rows.ts';
import { type RateScope, rateScope } from '../src/followup/rates/scope.ts';
import { recordReturnVisit } from '../src/followup/recordReturnVisit.ts';
import { newId } from '../src/ids.ts';
import { type Neighbourhood, neighbourhood } from './neighbourhood.ts';

/** What one visit said, and when: the model knows nothing of tables. */
interface Said {
  readonly appeal: number;
  readonly participant: number;
  readonly round: number;
  readonly at: Temporal.PlainDate;
  readonly contacted: boolean | null;
  readonly solved: Solved | null;
  readonly satisfied: Satisfied | null;
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 6 });
const visit = fc.record({
  appeal: fc.nat(3),
  participant: fc.nat(1),
  days: fc.nat(25),
  contacted: maybe(fc.boolean()),
  solved: maybe(fc.constantFrom<Solved>('YES', 'HALF', 'NO')),
  satisfied: maybe(fc.constantFrom<Satisfied>('YES', 'BASICALLY', 'NO')),
});

describe('the three rates', () => {
  let here: Neighbourhood;
  beforeAll(async () => {
    here = await neighbourhood('2026-01-05T02:00:00Z');
  });
  afterAll(() => here.database.close());

  /** Something that is reported as done, with two residents to ask: written as rows, no walk leads to so many so fast. */
  const done = async (index: number) => {
    const { services, tenantId, places, units, clock } = here;
    const id = newId();
    const now = clock.now();
    const { id: configurationId } = await pinConfiguration(services.database, tenantId, places.district, now);
    await services.database.appeal.create({
      data: {
        id,
        tenantId,
        code: `${String(Math.floor(1e9 + Math.random() * 8e9))}`,
        kind: 'COMPLAINT',
        state: 'RESOLVED',
        channel: (['WIDGET', 'HOTLINE', 'PHONE', 'WIDGET'] as const)[index] as Channel,
        deadlineClass: 'ORDINARY',
        level: 'COMMUNITY',
        placeId: index === 3 ? places.nextGrid : places.grid,
        holderUnitId: index % 2 === 0 ? units.committee : units.property,
        recordedAt: now,
        resolvedAt: now,
        lastEntryAt: now,
        configurationId,
        submittedBy: id,
      },
    });
    const participants = [newId(), newId()];
    for (const [at, participantId] of participants.entries()) {
      await services.database.participant.create({
        data: {
          id: participantId,
          tenantId,
          appealId: id,
          role: at === 0 ? 'REPORTER' : 'SUPPORTER',
          secretHash: participantId,
        },
      });
    }
    return { id, participants };
  };

  it('are what a count by hand gives, on any history of answers, in total, by group and by period', async () => {
    const { services, people, clock } = here;
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { minLength: 4, maxLength: 9 }), async (visits) => {
        // A later run starts in a later year: nothing of an earlier one lies in its periods.
        clock.pass({ days: 800 });
        const start = today();
        const appeals = await Promise.all([0, 1, 2, 3].map(done));
        const said: Said[] = [];
        for (const { appeal, participant, days, ...answers } of visits) {
          clock.pass({ days });
          const { id, participants } = appeals[appeal] ?? { id: '', participants: [] };
          const { round } = await services.database.appeal.findUniqueOrThrow({ where: { id } });
          await recordReturnVisit(services, people.officer, {
            appealId: id,
            participantId: participants[participant] ?? '',
            channel: 'PHONE',
            ...answers,
          });
          said.push({ appeal, participant, round, at: today(), ...answers });
          // A no leads back to the unit, a yes closes: as soon as it is done again somebody can be asked.
          await services.database.appeal.update({
            where: { id },
            data: { state: 'RESOLVED', resolvedAt: clock.now(), closedAt: null },
          });
        }
        const wish = { between: { from: start, to: start.add({ days: 40 }) } };
        const scope = await rateScope(services, people.organizer, here.places.district, wish);
        await same(scope, said);
      }),
      { numRuns: 12 },
    );
  }, 300_000);

  /** Compares every figure with the model. */
  async function same(scope: RateScope, said: readonly Said[]): Promise<void> {
    const { services } = here;
    const found = await comparedRates(services, scope);
    const expected = countByHand(said, scope);
    expect(found.now.counts).toMatchObject(expected);
    expect(found.now.rates).toEqual(ratesOf(expected, defaultConfiguration.rates));
    for (const [by, keyOf] of [
      ['PLACE', ({ appeal }: Said) => (appeal === 3 ? here.places.nextGrid : here.places.grid)],
      ['CHANNEL', ({ appeal }: Said) => ['WIDGET', 'HOTLINE', 'PHONE', 'WIDGET'][appeal]],
      ['UNIT', ({ appeal }: Said) => (appeal % 2 === 0 ? here.units.committee : here.units.property)],
    ] as const) {
      const groups = await groupedRates(services, scope, by, by === 'PLACE' ? 'GRID' : null);
      for (const group of groups) {
        const own = countByHand(
          said.filter((one) => keyOf(one) === group.key.value),
          scope,
          said,
        );
        expect(group.now.counts, `${by} ${group.key.value}`).toMatchObject(own);
      }
    }
    // Every figure opens as many rows as it says.
    const rows = await Promise.all(
      visitFigures.map((figure) =>
        services.database.returnVisit.count({ where: visitsBehind(scope, null, figure) }),
      ),
    );
    expect(Object.fromEntries(visitFigures.map((figure, index) => [figure, rows[index]]))).toEqual({
      VALID: expected.valid,
      CONTACTED: expected.contacted,
      NOT_CONTACTED: expected.valid - expected.contacted,
      SOLVED_YES: expected.solvedYes,
      SOLVED_HALF: expected.solvedHalf,
      SOLVED_NO: expected.solvedNo,
      SATISFIED_YES: expected.satisfiedYes,
      SATISFIED_BASICALLY: expected.satisfiedBasically,
      SATISFIED_NO: expected.satisfiedNo,
      DOUBLE_NO: expected.doubleNo,
    });
    const trend = await rateTrend(services, scope, 3);
    expect(trend.at(-1)?.counts).toMatchObject(expected);
  }

  function today(): Temporal.PlainDate {
    return Temporal.Instant.fromEpochMilliseconds(here.clock.now().getTime())
      .toZonedDateTimeISO('Asia/Shanghai')
      .toPlainDate();
  }
});

/** The definition, word for word: valid is all three; the latest valid per participant and round; in the period of its date. */
function countByHand(
  said: readonly Said[],
  { period: { from, to } }: RateScope,
  all: readonly Said[] = said,
): VisitCounts {
  const isValid = (one: Said) => one.contacted !== null && one.solved !== null && one.satisfied !== null;
  const sameAs = (one: Said) => (other: Said) =>
    one.appeal === other.appeal && one.participant === other.participant && one.round === other.round;
  const counting = said.filter((one) => isValid(one) && all.filter(isValid).findLast(sameAs(one)) === one);
  const inPeriod = counting.filter(
    ({ at }) => Temporal.PlainDate.compare(at, from) >= 0 && Temporal.PlainDate.compare(at, to) <= 0,
  );
  const number = (test: (one: Said) => boolean) => inPeriod.filter(test).length;
  return {
    ...noVisits,
    valid: inPeriod.length,
    contacted: number(({ contacted }) => contacted === true),
    solvedYes: number(({ solved }) => solved === 'YES'),
    solvedHalf: number(({ solved }) => solved === 'HALF'),
    solvedNo: number(({ solved }) => solved === 'NO'),
    satisfiedYes: number(({ satisfied }) => satisfied === 'YES'),
    satisfiedBasically: number(({ satisfied }) => satisfied === 'BASICALLY'),
    satisfiedNo: number(({ satisfied }) => satisfied === 'NO'),
    doubleNo: number(({ solved, satisfied }) => solved === 'NO' && satisfied === 'NO'),
  };
}
