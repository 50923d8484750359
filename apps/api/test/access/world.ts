import { staffActorOf } from '@linli/core/access/actor';
import { grantRole } from '@linli/core/access/grant';
import { createIntegrationToken } from '@linli/core/access/integrations/create';
import { system } from '@linli/core/actor';
import { newId } from '@linli/core/ids';
import { createOrganization } from '@linli/core/organizations/create';
import { createPerson } from '@linli/core/people/create';
import { createAsset } from '@linli/core/places/assets/create';
import { createTextTemplate } from '@linli/core/templates/create';
import { type IntegrationScope, Role } from '@linli/database/generated/prisma/enums';
import type { TestHouse } from '@linli/testkit/world/house';
import { type Neighbourhood, neighbourhood } from '@linli/testkit/world/neighbourhood';
import {
  type AppealRelation,
  type Holding,
  holdings,
  type PlaceRelation,
  type StaffCaller,
  type TokenCaller,
  tokens,
} from './relations.ts';
import { type AppealToSeed, type SeededAppeal, seedAppeal } from './seedAppeal.ts';
import { type SeededBatch, seedBatch, seedPosting } from './seedBatch.ts';
import { type SeededDuties, type SeededDuty, seedDuties, seedDuty, seedMethod } from './seedDuties.ts';
import { type SeededHandover, seedHandover, seedSuccession } from './seedHandover.ts';
import { type SeededLearning, seedLearning } from './seedLearning.ts';
import { type SeededResources, seedFunds, seedResources } from './seedResources.ts';

export interface Person {
  readonly userId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly grantId: string;
  readonly role: Role;
  readonly held: Holding;
  /** The appeals that stand in each relation to this very person. */
  readonly appeals: Readonly<Record<AppealRelation, SeededAppeal>>;
}

export interface World {
  readonly here: Neighbourhood;
  readonly there: Neighbourhood;
  /** A community of the same tenant in another street. */
  readonly otherPlaceId: string;
  /** The office of that street. */
  readonly otherOffice: string;
  readonly people: ReadonlyMap<StaffCaller, Person>;
  /** Secrets of the integration tokens. */
  readonly tokens: ReadonlyMap<TokenCaller, string>;
  /** A token at a street of the other tenant. */
  readonly foreignTokenId: string;
  readonly formerUserId: string;
  /** Texts to begin with, held at a place in each relation. */
  readonly templates: Readonly<Record<PlaceRelation, string>>;
  /** Parts of the register, of a place in each relation. */
  readonly assets: Readonly<Record<PlaceRelation, string>>;
  /** Batches and what belongs to them, at a place in each relation. */
  readonly batches: Readonly<Record<PlaceRelation, SeededBatch>>;
  /** Every caller's own posting, at the own place; all terms are over. */
  readonly ownPostings: ReadonlyMap<StaffCaller, string>;
  /** What the postings of the batches brought. */
  readonly resources: Readonly<Record<PlaceRelation, SeededResources>>;
  /** A fund of each caller's own posting. */
  readonly ownFunds: ReadonlyMap<StaffCaller, string>;
  /** Somebody's duty and cross-post at a community in each relation. */
  readonly duties: Readonly<Record<PlaceRelation, SeededDuties>>;
  /** Every caller's own duty, at the own place. */
  readonly ownDuties: ReadonlyMap<StaffCaller, SeededDuty>;
  /** Somebody's method cards, from a place in each relation, and one that is retired. */
  readonly methods: Readonly<Record<PlaceRelation, string>>;
  readonly retiredMethod: string;
  /** Every caller's own card, from elsewhere. */
  readonly ownMethods: ReadonlyMap<StaffCaller, string>;
  /** Apprenticeships, at a place in each relation; every caller's own, and one of which the caller was master. All are over. */
  readonly learning: Readonly<Record<PlaceRelation, SeededLearning>>;
  readonly ownLearning: ReadonlyMap<
    StaffCaller,
    { readonly asApprentice: SeededLearning; readonly asMaster: SeededLearning }
  >;
  /** Handovers at a place in each relation: the one at the own place goes to the first caller. */
  readonly handovers: Readonly<Record<PlaceRelation, SeededHandover>>;
  /** Of every caller's own posting: what it takes over and, of all but the last, what it hands over. */
  readonly ownHandovers: ReadonlyMap<StaffCaller, readonly SeededHandover[]>;
  /** Its receipt is the reporter's. */
  readonly reported: SeededAppeal;
  readonly published: SeededAppeal;
  /** What happens to it disturbs nothing else. */
  readonly disposable: SeededAppeal;
  /** Organizer of the whole district. */
  readonly auditorUserId: string;
  /** Administrator of the whole district. */
  readonly administratorUserId: string;
}

export const siteOrigin = 'http://property.test';

/** Two tenants; in the first one person for every role at its street and one for every role for a unit. */
export async function seedWorld(house: TestHouse): Promise<World> {
  const here = await neighbourhood(house, { origin: siteOrigin });
  const there = await neighbourhood(house, { name: '石景山区' });
  const otherStreet = await here.district.street('东高地街道');
  const otherCommunity = await otherStreet.community('万源东里社区');
  const otherGrid = await otherCommunity.grid();
  const otherOffice = await otherStreet.unit('STREET_OFFICE', '东高地街道办事处');

  const own = { tenantId: here.district.tenantId, placeId: here.grid.placeId, holderUnitId: here.committee };
  const elsewhere = { ...own, placeId: otherGrid.placeId, holderUnitId: otherOffice };
  const foreign = {
    tenantId: there.district.tenantId,
    placeId: there.grid.placeId,
    holderUnitId: there.committee,
  };
  const shared = {
    ownPlace: await seedAppeal(house, own),
    unplaced: await seedAppeal(house, { ...own, placeId: null, holderUnitId: null }),
    otherPlace: await seedAppeal(house, elsewhere),
    otherTenant: await seedAppeal(house, foreign),
  };

  const people = new Map<StaffCaller, Person>();
  for (const role of Object.values(Role)) {
    for (const held of holdings) {
      const someone = await hire(house, here, role, held);
      const mine = { holderUnitId: someone.unitId, assigneeId: someone.personId };
      const held_ = { holderUnitId: someone.unitId };
      const helps = { assistingUnitIds: [someone.unitId], calledUnitIds: [someone.unitId] };
      people.set(`${role}@${held}`, {
        ...someone,
        appeals: {
          ...shared,
          ...(await seedEach(house, {
            ownPlaceHeld: { ...own, ...held_ },
            heldByMyUnit: { ...elsewhere, ...held_ },
            assignedToMe: { ...elsewhere, assigneeId: someone.personId },
            assistedByMyUnit: { ...elsewhere, assistingUnitIds: [someone.unitId] },
            calledForMyUnit: { ...elsewhere, calledUnitIds: [someone.unitId] },
            aboutMe: { ...own, ...mine, ...helps, aboutPersonId: someone.personId },
            aboutMyUnit: { ...own, ...mine, ...helps, aboutUnitId: someone.unitId },
            confidential: { ...own, ...held_, ...helps, visibility: 'CONFIDENTIAL' },
            confidentialMine: {
              ...elsewhere,
              assigneeId: someone.personId,
              visibility: 'CONFIDENTIAL',
            },
          })),
        },
      });
    }
  }
  const former = await hire(house, here, 'STREET_OFFICER', 'place');
  const batches = {
    ownPlace: await seedBatch(house, here.street, here.community.placeId, here.streetOffice),
    otherPlace: await seedBatch(house, otherStreet, otherCommunity.placeId, otherOffice),
    otherTenant: await seedBatch(house, there.street, there.community.placeId, there.streetOffice),
  };
  const ownPostings = new Map<StaffCaller, string>();
  for (const [name, { personId }] of people) {
    ownPostings.set(name, await seedPosting(house, batches.ownPlace, personId, ownPostings.size));
  }
  const learning = {
    ownPlace: await seedLearning(house, batches.ownPlace.postingId),
    otherPlace: await seedLearning(house, batches.otherPlace.postingId),
    otherTenant: await seedLearning(house, batches.otherTenant.postingId),
  };
  const ownLearning: Map<
    StaffCaller,
    { readonly asApprentice: SeededLearning; readonly asMaster: SeededLearning }
  > = new Map();
  for (const [name, { personId }] of people) {
    ownLearning.set(name, {
      asApprentice: await seedLearning(house, batches.ownPlace.postingId, personId),
      asMaster: await seedLearning(house, ownPostings.get(name) ?? ''),
    });
  }
  const resources = {
    ownPlace: await seedResources(house, batches.ownPlace),
    otherPlace: await seedResources(house, batches.otherPlace),
    otherTenant: await seedResources(house, batches.otherTenant),
  };
  const { communityId } = batches.ownPlace;
  const secured = [...people].map(([name, { personId }]) => ({
    postingId: ownPostings.get(name) ?? '',
    communityId,
    personId,
  }));
  const books = { database: house.services.database, now: house.clock.now() };
  const funds = await seedFunds(books, own.tenantId, secured);
  const ownFunds = new Map([...people.keys()].map((name, index) => [name, funds[index] ?? '']));
  const { tenantId } = here.district;
  const ownDuties = new Map<StaffCaller, SeededDuty>();
  const ownMethods = new Map<StaffCaller, string>();
  for (const [name, { personId }] of people) {
    const communityId = here.community.placeId;
    ownDuties.set(name, await seedDuty(house, { tenantId, communityId }, personId));
    ownMethods.set(name, await seedMethod(house, otherStreet, personId));
  }
  const ownHandovers = new Map<StaffCaller, readonly SeededHandover[]>();
  const lastPosting = [...ownPostings.values()].at(-1) ?? '';
  for (const [name, postingId] of ownPostings) {
    const taken = await seedHandover(house, batches.ownPlace.postingId, postingId);
    const given = postingId === lastPosting ? [] : [await seedHandover(house, postingId, lastPosting)];
    ownHandovers.set(name, [taken, ...given]);
  }
  const [takenFirst] = [...ownHandovers.values()][0] ?? [];
  if (!takenFirst) throw new Error('nobody was hired');
  const handovers = {
    ownPlace: takenFirst,
    otherPlace: await seedSuccession(house, batches.otherPlace),
    otherTenant: await seedSuccession(house, batches.otherTenant),
  };
  const yesterday = new Date(house.clock.now().getTime() - 86_400_000);
  await house.services.database.roleGrant.update({
    where: { id: former.grantId },
    data: { startsAt: new Date(0), endsAt: yesterday },
  });
  return {
    here,
    there,
    otherPlaceId: otherStreet.placeId,
    otherOffice,
    people,
    tokens: new Map(
      await Promise.all(
        (Object.keys(tokens) as TokenCaller[]).map(
          async (name) => [name, (await tokenAt(house, here, tokens[name])).secret] as const,
        ),
      ),
    ),
    foreignTokenId: (await tokenAt(house, there, ['PLACES_READ'])).id,
    formerUserId: former.userId,
    templates: {
      ownPlace: await templateAt(house, here.street),
      otherPlace: await templateAt(house, otherStreet),
      otherTenant: await templateAt(house, there.street),
    },
    assets: {
      ownPlace: await assetAt(house, here.street),
      otherPlace: await assetAt(house, otherStreet),
      otherTenant: await assetAt(house, there.street),
    },
    batches,
    ownPostings,
    handovers,
    ownHandovers,
    duties: {
      ownPlace: await seedDuties(house, { tenantId, communityId: here.community.placeId }),
      otherPlace: await seedDuties(house, { tenantId, communityId: otherCommunity.placeId }),
      otherTenant: await seedDuties(house, {
        tenantId: there.district.tenantId,
        communityId: there.community.placeId,
      }),
    },
    ownDuties,
    methods: {
      ownPlace: await seedMethod(house, here.street),
      otherPlace: await seedMethod(house, otherStreet),
      otherTenant: await seedMethod(house, there.street),
    },
    retiredMethod: await seedMethod(house, here.street, null, house.clock.now()),
    ownMethods,
    resources,
    ownFunds,
    learning,
    ownLearning,
    reported: shared.ownPlace,
    disposable: await seedAppeal(house, own),
    administratorUserId: (await here.district.staff('ADMINISTRATOR')).userId,
    auditorUserId: (await here.district.staff('DISTRICT_ORGANIZER')).userId,
    published: await seedAppeal(house, { ...own, published: true }),
  };
}

/** At the same time: most of it is waiting for the database. */
async function seedEach<Relation extends string>(
  house: TestHouse,
  standings: Readonly<Record<Relation, AppealToSeed>>,
): Promise<Record<Relation, SeededAppeal>> {
  const seeded = Object.entries<AppealToSeed>(standings).map(
    async ([relation, standing]) => [relation, await seedAppeal(house, standing)] as const,
  );
  return Object.fromEntries(await Promise.all(seeded)) as Record<Relation, SeededAppeal>;
}

async function assetAt(
  { services }: TestHouse,
  { tenantId, placeId }: { readonly tenantId: string; readonly placeId: string },
): Promise<string> {
  const content = { name: { zh: '地下室' }, handover: 'NOT_STARTED' } as const;
  return (await createAsset(services, system, { tenantId, placeId, kind: 'BASEMENT', content })).id;
}

async function templateAt(
  { services }: TestHouse,
  { tenantId, placeId }: { readonly tenantId: string; readonly placeId: string },
): Promise<string> {
  const content = { title: { zh: '已派单' }, body: { zh: '您的诉求{code}已派单。' }, categoryId: null };
  const input = { tenantId, clientId: newId(), placeId, kind: 'UPDATE', content } as const;
  return (await createTextTemplate(services, system, input)).id;
}

async function tokenAt(
  { services }: TestHouse,
  { street }: Neighbourhood,
  scopes: readonly IntegrationScope[],
): Promise<{ id: string; secret: string }> {
  const administrator = await staffActorOf(services, (await street.staff('ADMINISTRATOR')).userId);
  const { token, secret } = await createIntegrationToken(services, administrator ?? system, {
    clientId: newId(),
    name: scopes.join(),
    scopes,
    placeIds: [street.placeId],
    expiresAt: new Date(services.clock.now().getTime() + 300 * 86_400_000),
  });
  return { id: token.id, secret: secret ?? '' };
}

async function hire({ services }: TestHouse, here: Neighbourhood, role: Role, held: Holding) {
  const { tenantId, placeId } = here.street;
  const name = `${role} ${held}`;
  const unit = await createOrganization(services, system, {
    tenantId,
    kind: 'DEPARTMENT',
    name: { zh: name },
    serves: [],
  });
  const userId = newId();
  await services.database.user.create({ data: { id: userId, name, email: `${userId}@test.linli.example` } });
  const person = await createPerson(services, system, { tenantId, name, organizationId: unit.id, userId });
  const grant = await grantRole(services, system, {
    personId: person.id,
    role,
    ...(held === 'place' ? { placeId } : { organizationId: unit.id }),
  });
  if (!(await staffActorOf(services, userId))) throw new Error(`${name} is nobody's staff`);
  return { userId, personId: person.id, unitId: unit.id, grantId: grant.id, role, held };
}
