import { defaultCategories } from '@linli/core/categories/defaults';
import { questionsShape } from '@linli/core/categories/questions';
import { defaultConfiguration } from '@linli/core/configuration/shape';
import type {
  DeadlineClass,
  OrganizationKind,
  PlaceKind,
  RectificationGrade,
} from '@linli/database/generated/prisma/enums';
import { founded, type Ground } from './ground.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';
import type { Rows } from './rows.ts';

/** What an appeal of a category needs to know of it. */
export interface Topic {
  readonly code: string;
  readonly categoryId: string;
  readonly versionId: string;
  readonly deadlineClass: DeadlineClass;
  readonly grade: RectificationGrade | null;
  readonly routeLevel: PlaceKind;
  readonly routeKind: OrganizationKind | null;
}

export interface Catalogue {
  readonly configurationId: string;
  readonly topics: readonly Topic[];
}

/** Adds the default catalogue and the default settings to every district. By the tenant's id. */
export function generateCatalogues(
  plan: Plan,
  districts: readonly Ground[],
  rows: Rows,
): Map<string, Catalogue> {
  const random = new Random(`${plan.seed}/catalogues`);
  return new Map(districts.map((district) => [district.tenantId, catalogueOf(random, district, rows)]));
}

function catalogueOf(random: Random, { tenantId, id: placeId }: Ground, rows: Rows): Catalogue {
  const uuid = () => random.uuid(founded.getTime());
  const configurationId = uuid();
  rows.configuration.push({
    id: configurationId,
    tenantId,
    placeId,
    validFrom: new Date(0),
    values: defaultConfiguration,
  });
  const ids = new Map(defaultCategories.map(({ code }) => [code, uuid()]));
  const topics = defaultCategories.map((definition, position): Topic & { offered: boolean } => {
    const { code, parentCode, name, hint, icon, deadlineClass, grade, routeLevel, routeKind } = definition;
    const [categoryId, versionId] = [ids.get(code) ?? uuid(), uuid()];
    const offered = definition.offered ?? true;
    rows.category.push({
      id: categoryId,
      tenantId,
      code,
      parentId: (parentCode && ids.get(parentCode)) || null,
    });
    rows.category_version.push({
      id: versionId,
      tenantId,
      categoryId,
      validFrom: new Date(0),
      name,
      hint,
      icon: icon ?? null,
      position,
      offered,
      deadlineClass,
      grade: grade ?? null,
      routeLevel,
      routeKind: routeKind ?? null,
      evidencePhoto: definition.evidencePhoto ?? false,
      publishAfterHours: definition.publishAfterHours ?? null,
      // As text: an array would be written as one of PostgreSQL's own.
      questions: JSON.stringify(questionsShape.parse(definition.questions ?? [])),
    });
    return {
      code,
      categoryId,
      versionId,
      deadlineClass,
      grade: grade ?? null,
      routeLevel,
      routeKind: routeKind ?? null,
      offered,
    };
  });
  return { configurationId, topics: topics.filter(({ offered }) => offered) };
}
