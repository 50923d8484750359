import type { Candidate } from '@linli/core/appeals/holder';
import type { OrganizationKind, PlaceKind, Role } from '@linli/database/generated/prisma/enums';
import { founded, type Ground } from './ground.ts';
import { personName } from './names.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** Who works where. */
export interface Offices {
  /** Units that serve a place itself, by the place's id. */
  readonly serving: ReadonlyMap<string, readonly Candidate[]>;
  /** Who handles what a unit holds, by the unit's id; grid members by the grid's. */
  readonly handlers: ReadonlyMap<string, readonly string[]>;
  /** The first person with each role. */
  readonly firstOf: ReadonlyMap<Role, string>;
}

interface Unit {
  readonly kind: OrganizationKind;
  readonly suffix: string;
  readonly staff: readonly Role[];
}

const units: Readonly<Partial<Record<PlaceKind, readonly Unit[]>>> = {
  DISTRICT: [
    {
      kind: 'DISTRICT_OFFICE',
      suffix: '城市管理指挥中心',
      staff: ['DISTRICT_ORGANIZER', 'HOTLINE_OFFICER', 'ADMINISTRATOR'],
    },
    { kind: 'DEPARTMENT', suffix: '住房城乡建设局', staff: ['DEPARTMENT_OFFICER', 'DEPARTMENT_OFFICER'] },
  ],
  STREET: [
    {
      kind: 'STREET_OFFICE',
      suffix: '办事处',
      staff: ['STREET_OFFICER', 'STREET_OFFICER', 'STREET_OFFICER'],
    },
  ],
  COMMUNITY: [
    {
      kind: 'COMMUNITY_COMMITTEE',
      suffix: '居委会',
      staff: ['COMMUNITY_SECRETARY', 'FIRST_SECRETARY', 'GRID_LEADER'],
    },
    { kind: 'PROPERTY_COMPANY', suffix: '物业服务中心', staff: ['PROPERTY_STAFF', 'PROPERTY_STAFF'] },
  ],
};

/** Adds units with their staff to every place of the ladder, a member to every grid and a website to every estate. */
export function generateOffices(plan: Plan, districts: readonly Ground[], rows: Rows): Offices {
  const random = new Random(`${plan.seed}/offices`);
  const uuid = () => random.uuid(founded.getTime());
  const serving = new Map<string, Candidate[]>();
  const handlers = new Map<string, string[]>();
  const firstOf = new Map<Role, string>();

  function hire(role: Role, at: Ground, organizationId: string, forUnit: boolean): string {
    const { tenantId, id: placeId } = at;
    const personId = uuid();
    rows.person.push({
      id: personId,
      tenantId,
      name: personName(random),
      organizationId,
      createdAt: founded,
    });
    rows.role_grant.push({
      id: uuid(),
      tenantId,
      personId,
      role,
      placeId: forUnit ? null : placeId,
      organizationId: forUnit ? organizationId : null,
      startsAt: founded,
      source: 'APPOINTMENT',
    });
    if (!firstOf.has(role)) firstOf.set(role, personId);
    return personId;
  }

  function settle(place: Ground, above: { committee: string; company: string }): void {
    const { id: placeId, tenantId, name, kind } = place;
    const here = (units[kind] ?? []).map((unit) => {
      const id = uuid();
      rows.organization.push({
        id,
        tenantId,
        kind: unit.kind,
        name: { zh: name.zh + unit.suffix },
        createdAt: founded,
      });
      rows.organization_place.push({ id: uuid(), tenantId, organizationId: id, placeId, validFrom: founded });
      const besideLadder = unit.kind === 'PROPERTY_COMPANY' || unit.kind === 'DEPARTMENT';
      handlers.set(
        id,
        unit.staff
          .filter((role) => role !== 'ADMINISTRATOR')
          .map((role) => hire(role, place, id, besideLadder)),
      );
      if (unit.staff.includes('ADMINISTRATOR')) hire('ADMINISTRATOR', place, id, false);
      return { id, kind: unit.kind };
    });
    serving.set(placeId, here);
    if (kind === 'GRID') handlers.set(placeId, [hire('GRID_MEMBER', place, above.committee, false)]);
    if (kind === 'ESTATE') addSite(place, above.company);
    const committee = here.find((unit) => unit.kind === 'COMMUNITY_COMMITTEE')?.id ?? above.committee;
    const company = here.find((unit) => unit.kind === 'PROPERTY_COMPANY')?.id ?? above.company;
    for (const child of place.children) settle(child, { committee, company });
  }

  function addSite({ tenantId, id: placeId, name }: Ground, organizationId: string): void {
    rows.site.push({
      id: uuid(),
      tenantId,
      key: `pk_test_${random.hex(24)}`,
      organizationId,
      placeId,
      title: { zh: `${name.zh}:反映问题`, en: `${name.en}: report a problem` },
      origins: [`http://${placeId}.property.test`],
      locales: ['zh-CN', 'en'],
      createdAt: founded,
    });
  }

  for (const district of districts) settle(district, { committee: '', company: '' });
  return { serving, handlers, firstOf };
}
