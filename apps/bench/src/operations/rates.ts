import { customPeriod, periodBefore, spanOf } from '@linli/core/followup/rates/period';
import { globalId, type Operation } from './operation.ts';
import { district, sampled } from './reads.ts';

const counts =
  'valid contacted solvedYes solvedHalf solvedNo satisfiedYes satisfiedBasically satisfiedNo doubleNo';

/** What the answers afterwards came to in a whole district, in a year and the year before; each sample ends on another day. */
export const rates: Operation = {
  name: 'rates',
  title: 'rates of a district over a year',
  signedIn: true,
  document: `query Rates($place: ID!, $from: Date!, $to: Date!) {
    rates(place: $place, period: { between: { from: $from, to: $to } }) {
      figures { ${counts} } figuresBefore { ${counts} } } }`,
  async samples(pool) {
    const places = await sampled(
      pool,
      `SELECT p.id, p.tenant_id, t.time_zone FROM place p JOIN tenant t ON t.id = p.tenant_id
       WHERE p.kind = 'DISTRICT' AND p.tenant_id = ${district}`,
      ({ id, tenant_id, time_zone }) => ({ variables: { id }, row: { tenant_id, time_zone } }),
    );
    return places.flatMap(({ variables: { id }, row: { tenant_id: tenant, time_zone: zone } }) =>
      Array.from({ length: 30 }, (_, daysAgo) => {
        const to = Temporal.Now.plainDateISO().subtract({ days: daysAgo });
        const period = customPeriod({ from: to.subtract({ years: 1 }).add({ days: 1 }), to });
        const [now, before] = [spanOf(period, String(zone)), spanOf(periodBefore(period), String(zone))];
        return {
          variables: {
            place: globalId('Place', String(id)),
            from: period.from.toString(),
            to: period.to.toString(),
          },
          row: { tenant, place: id, before: before.start, start: now.start, end: now.end },
        };
      }),
    );
  },
};
