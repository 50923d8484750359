import type { OrganizationKind, PlaceKind, Role } from '@linli/database/generated/prisma/enums';
import type { Database } from '@linli/database/openDatabase';
import { createTestDatabase } from '@linli/database/testing/createTestDatabase';
import { staffActorOf } from '../src/access/actor.ts';
import { grantRole } from '../src/access/grant.ts';
import { type SiteActor, type StaffActor, system } from '../src/actor.ts';
import { routeNewAppeal } from '../src/appeals/route.ts';
import type { SubmitInput } from '../src/appeals/submission/input.ts';
import { submitAppeal } from '../src/appeals/submit.ts';
import { newId } from '../src/ids.ts';
import { type Job, type JobData, noJobs } from '../src/jobs.ts';
import { createOrganization } from '../src/organizations/create.ts';
import { createPerson } from '../src/people/create.ts';
import { createPlace } from '../src/places/create.ts';
import { createTenant } from '../src/places/createTenant.ts';
import type { Services } from '../src/services.ts';
import { createSite } from '../src/sites/create.ts';

/** A clock that stands still until a test moves it. */
export class TestClock {
  #now: Date;
  constructor(start: string) {
    this.#now = new Date(start);
  }
  now(): Date {
    return new Date(this.#now);
  }
  set(time: string): void {
    this.#now = new Date(time);
  }
  pass({ hours = 0, days = 0 }: { hours?: number; days?: number }): void {
    this.#now = new Date(this.#now.getTime() + (days * 24 + hours) * 3_600_000);
  }
}

/**
 * A district with one street, two communities and their grids, an estate with a building, its offices, its people and
 * the property company's site: the smallest place where every article could happen.
 */
export async function neighbourhood(start = '2026-03-02T02:00:00Z') {
  const database = await createTestDatabase();
  const clock = new TestClock(start);
  const jobs: Job[] = [];
  const services = servicesOver(database, clock, jobs);

  const { tenant, districtId } = await createTenant(services, system, {
    code: '110106',
    name: { zh: '丰台区', en: 'Fengtai' },
    timeZone: 'Asia/Shanghai',
    city: { code: '110000', name: { zh: '北京市', en: 'Beijing' } },
    validFrom: new Date('2020-01-01'),
  });
  const tenantId = tenant.id;
  const place = async (kind: PlaceKind, zh: string, parentId: string, rest: { gridId?: string } = {}) =>
    (
      await createPlace(services, system, {
        kind,
        name: { zh },
        parentId,
        validFrom: new Date('2020-01-01'),
        ...rest,
      })
    ).id;
  const street = await place('STREET', '大红门街道', districtId);
  const community = await place('COMMUNITY', '万源南里社区', street);
  const grid = await place('GRID', '第一网格', community);
  const emptyGrid = await place('GRID', '第二网格', community);
  const nextCommunity = await place('COMMUNITY', '景铁嘉园社区', street);
  const nextGrid = await place('GRID', '第三网格', nextCommunity);
  const estate = await place('ESTATE', '万源南里', community);
  const building = await place('BUILDING', '16号楼', estate, { gridId: grid });
  const places = {
    district: districtId,
    street,
    community,
    grid,
    emptyGrid,
    nextCommunity,
    nextGrid,
    estate,
    building,
  };

  const unit = async (kind: OrganizationKind, zh: string, serves: string) =>
    (await createOrganization(services, system, { tenantId, kind, name: { zh }, serves: [serves] })).id;
  const units = {
    committee: await unit('COMMUNITY_COMMITTEE', '万源南里社区居委会', community),
    nextCommittee: await unit('COMMUNITY_COMMITTEE', '景铁嘉园社区居委会', nextCommunity),
    office: await unit('STREET_OFFICE', '大红门街道办事处', street),
    districtOffice: await unit('DISTRICT_OFFICE', '丰台区政府', districtId),
    housing: await unit('DEPARTMENT', '区住建委', districtId),
    property: await unit('PROPERTY_COMPANY', '安居物业', estate),
  };

  const staff = async (
    name: string,
    role: Role,
    at: { placeId?: string; organizationId?: string },
    organizationId: string,
  ): Promise<StaffActor> => {
    const userId = newId();
    await services.database.user.create({ data: { id: userId, name, email: `${userId}@example.com` } });
    const person = await createPerson(services, system, { tenantId, name, organizationId, userId });
    await grantRole(services, system, { personId: person.id, role, ...at });
    const actor = await staffActorOf(services, userId, { id: tenantId });
    if (actor === null) throw new Error(`${name} cannot sign in`);
    return actor;
  };
  const people = {
    gridMember: await staff('王网格', 'GRID_MEMBER', { placeId: grid }, units.committee),
    gridLeader: await staff('李网格', 'GRID_LEADER', { placeId: grid }, units.committee),
    secretary: await staff('赵书记', 'COMMUNITY_SECRETARY', { placeId: community }, units.committee),
    nextSecretary: await staff(
      '钱书记',
      'COMMUNITY_SECRETARY',
      { placeId: nextCommunity },
      units.nextCommittee,
    ),
    officer: await staff('孙干部', 'STREET_OFFICER', { placeId: street }, units.office),
    organizer: await staff('周干部', 'DISTRICT_ORGANIZER', { placeId: districtId }, units.districtOffice),
    housingOfficer: await staff(
      '吴干部',
      'DEPARTMENT_OFFICER',
      { organizationId: units.housing },
      units.housing,
    ),
    propertyManager: await staff(
      '郑经理',
      'PROPERTY_STAFF',
      { organizationId: units.property },
      units.property,
    ),
  };

  const siteRow = await createSite(services, system, {
    tenantId,
    organizationId: units.property,
    placeId: estate,
    title: { zh: '安居物业' },
    origins: ['https://anju.example'],
  });
  const site: SiteActor = { kind: 'site', tenantId, siteId: siteRow.id };

  /** Delivers what the queue holds, as the worker does. */
  const deliver = async () => {
    for (const job of jobs.splice(0)) {
      if (job.name === 'route-appeal') {
        await routeNewAppeal(services, system, (job.data as JobData['route-appeal']).appealId);
      }
    }
  };
  /** An appeal as a resident files it from building 16, routed. */
  const appeal = async (input: Partial<SubmitInput> = {}) => {
    const submitted = await submitAppeal(services, site, {
      clientId: newId(),
      kind: 'COMPLAINT',
      text: '16号楼地下室积水二十多厘米，已经三个多月，有异味。',
      placeId: building,
      ...input,
    });
    await deliver();
    return submitted;
  };
  return { database, services, clock, jobs, tenantId, places, units, people, site, staff, deliver, appeal };
}

export type Neighbourhood = Awaited<ReturnType<typeof neighbourhood>>;

function servicesOver(database: Database, clock: TestClock, jobs: Job[]): Services {
  const key = (byte: number) => new Uint8Array(32).fill(byte);
  const stored = new Map<string, Uint8Array>();
  return {
    database: database.prisma,
    statements: database.statements,
    clock,
    jobs: {
      insertion(left) {
        jobs.push(...left);
        return noJobs;
      },
    },
    keyring: {
      contactKeyId: 'test',
      contactKeys: new Map([['test', key(1)]]),
      blindIndexKey: key(2),
      receiptKey: key(3),
      photoKey: key(4),
    },
    files: {
      async write(name, bytes) {
        stored.set(name, bytes);
      },
      read: async (name) => stored.get(name) ?? null,
      async remove(name) {
        stored.delete(name);
      },
    },
    publicUrl: 'https://linli.example',
  };
}
