import type { StaffActor } from '@linli/core/actor';
import { newId } from '@linli/core/ids';
import { recordFund } from '@linli/core/postings/funds/record';
import { recordSpending } from '@linli/core/postings/funds/recordSpending';
import { reverseSpending } from '@linli/core/postings/funds/reverseSpending';
import { createResourceNeed } from '@linli/core/postings/resources/createNeed';
import { createResourceOffer } from '@linli/core/postings/resources/createOffer';
import { agreeResourceMatch } from '@linli/core/postings/resources/decide';
import { recordResourceUse } from '@linli/core/postings/resources/recordUse';
import { dayAt } from '@linli/core/postings/term';
import type { Services } from '@linli/core/services';
import { castOf } from './cast.ts';
import { type Ground, idOf, servicesAt } from './ground.ts';
import type { DemoBrought, DemoFund, DemoNeed } from './shape.ts';

/** By whom it is entered. */
const organizer = 'admin';

interface Books {
  readonly ground: Ground;
  readonly actor: StaffActor;
  readonly posting: { readonly id: string; readonly communityId: string };
  /** The services of a day, counted from the load. */
  readonly on: (day: number) => Services;
  readonly dayOf: (day: number) => Temporal.PlainDate;
}

/** What postings brought: what units offer and communities lack, and funds with what was paid out of them. A second load finds it. */
export async function loadBrought(services: Services, ground: Ground, now: Date): Promise<void> {
  const { timeZone } = ground.tenant;
  const today = dayAt(now, timeZone);
  const noon = { hour: 12 };
  const dayOf = (day: number) => today.add({ days: day });
  const on = (day: number) =>
    servicesAt(
      services,
      day === 0 ? now : new Date(dayOf(day).toZonedDateTime({ timeZone, plainTime: noon }).epochMilliseconds),
    );
  const actor = castOf(ground, organizer);
  for (const brought of ground.tenant.brought ?? []) {
    const { personId } = castOf(ground, brought.person);
    const posting = await services.database.posting.findFirstOrThrow({ where: { personId } });
    if ((await services.database.fund.count({ where: { postingId: posting.id } })) > 0) continue;
    const books = { ground, actor, posting, on, dayOf };
    const offers = await offered(books, brought);
    for (const need of brought.needs) await needed(books, need, offers);
    for (const fund of brought.funds) await funded(books, fund);
  }
}

async function offered({ ground, actor, posting, on, dayOf }: Books, { offers }: DemoBrought) {
  const ids = new Map<string, string>();
  for (const { key, unit, kind, title, categories, from, to } of offers) {
    const offer = await createResourceOffer(on(from), actor, {
      clientId: newId(),
      postingId: posting.id,
      organizationId: unit ? idOf(ground.units, unit) : null,
      kind,
      title,
      categories: categories.map((code) => idOf(ground.categories, code)),
      from: dayOf(from),
      to: dayOf(to),
    });
    ids.set(key, offer.id);
  }
  return ids;
}

async function needed(
  { ground, actor, posting, on, dayOf }: Books,
  { kind, title, category, at, agreed, used }: DemoNeed,
  offers: ReadonlyMap<string, string>,
): Promise<void> {
  const { id: needId } = await createResourceNeed(on(at), actor, {
    clientId: newId(),
    communityId: posting.communityId,
    kind,
    title,
    categoryId: idOf(ground.categories, category),
  });
  if (!agreed) return;
  const offerId = idOf(offers, agreed);
  const { id: matchId } = await agreeResourceMatch(on(at), actor, { needId, offerId });
  if (!used) return;
  await recordResourceUse(on(used.at), actor, { matchId, usedOn: dayOf(used.at), outcome: used.outcome });
}

async function funded(
  { ground, actor, posting, on, dayOf }: Books,
  { source, unit, granted, purpose, at, spendings }: DemoFund,
): Promise<void> {
  const fund = await recordFund(on(at), actor, {
    clientId: newId(),
    postingId: posting.id,
    source,
    organizationId: unit ? idOf(ground.units, unit) : null,
    granted,
    purpose,
    grantedOn: dayOf(at),
  });
  for (const { at: day, reversed, ...spent } of spendings) {
    const { id: spendingId } = await recordSpending(on(day), actor, {
      clientId: newId(),
      fundId: fund.id,
      spentOn: dayOf(day),
      ...spent,
    });
    if (reversed) await reverseSpending(on(day), actor, { spendingId, reason: reversed });
  }
}
