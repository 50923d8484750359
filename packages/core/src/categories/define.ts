import type { CategoryVersion } from '@linli/database/generated/prisma/client';
import type {
  DeadlineClass,
  OrganizationKind,
  PlaceKind,
  RectificationGrade,
} from '@linli/database/generated/prisma/enums';
import { z } from 'zod';
import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { LocalizedText } from '../localized.ts';
import type { Services } from '../services.ts';
import { type Change, write } from '../write.ts';
import { readQuestions } from './questions.ts';

/** A category as it shall be from a date on. */
export interface CategoryDefinition {
  readonly code: string;
  readonly parentCode?: string;
  readonly name: LocalizedText;
  readonly hint?: LocalizedText;
  readonly icon?: string;
  readonly position?: number;
  /** False for headings and for categories that only imports use. */
  readonly offered?: boolean;
  readonly deadlineClass: DeadlineClass;
  readonly grade?: RectificationGrade;
  readonly routeLevel: PlaceKind;
  readonly routeKind?: OrganizationKind;
  readonly evidencePhoto?: boolean;
  readonly publishAfterHours?: number;
  /** In the shape of questions.ts. */
  readonly questions?: unknown;
}

export interface DefineCategoryInput extends CategoryDefinition {
  readonly tenantId: string;
  /** From when it holds; now if left out. A version in force is never edited: it ends here, and appeals keep it. */
  readonly from?: Date;
}

const routeLevels: readonly PlaceKind[] = ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'];

/** Makes a category, or a new version of one from a date on. */
export async function defineCategory(
  services: Services,
  actor: Actor,
  input: DefineCategoryInput,
): Promise<CategoryVersion> {
  return write(services, actor, 'categories.define', async (change) => {
    const { tx, now } = change;
    const top = await tx.place.findFirst({
      where: { tenantId: input.tenantId, ancestors: { every: { depth: 0 } } },
    });
    assertMay(
      actor,
      'manageCategories',
      top ? await placeFacts(tx, input.tenantId, top.id) : { tenantId: input.tenantId, placeIds: [] },
    );
    return storeVersion(change, input.tenantId, input, input.from ?? now);
  });
}

/** Within a change that has asked for the permission. */
export async function storeVersion(
  { tx, now, audit }: Change,
  tenantId: string,
  definition: CategoryDefinition,
  from: Date,
): Promise<CategoryVersion> {
  const parent = definition.parentCode
    ? await tx.category.findUnique({ where: { tenantId_code: { tenantId, code: definition.parentCode } } })
    : null;
  const { category, isNew } = await findOrMake(tx, tenantId, definition.code, parent?.id ?? null);
  const { questions, faults: wrongQuestions } = readQuestions(definition.questions);
  const faults: FieldFault[] = [
    ...(definition.parentCode && !parent ? [{ path: ['parentCode'], code: 'UNKNOWN' as const }] : []),
    ...(!isNew && from < now ? [{ path: ['from'], code: 'OUT_OF_RANGE' as const }] : []),
    ...(z.string().min(1).safeParse(definition.name.zh).success
      ? []
      : [{ path: ['name', 'zh'], code: 'REQUIRED' as const }]),
    ...(routeLevels.includes(definition.routeLevel)
      ? []
      : [{ path: ['routeLevel'], code: 'INVALID' as const }]),
    ...wrongQuestions,
  ];
  if (faults.length > 0) throw new InvalidInput(faults);
  await tx.categoryVersion.deleteMany({
    where: { categoryId: category.id, validFrom: { gte: from }, appeals: { none: {} } },
  });
  await tx.categoryVersion.updateMany({
    where: { categoryId: category.id, OR: [{ validTo: null }, { validTo: { gt: from } }] },
    data: { validTo: from },
  });
  const version = await tx.categoryVersion.create({
    data: {
      id: newId(),
      tenantId,
      categoryId: category.id,
      validFrom: from,
      name: definition.name,
      ...(definition.hint ? { hint: definition.hint } : {}),
      icon: definition.icon ?? null,
      position: definition.position ?? 0,
      offered: definition.offered ?? true,
      deadlineClass: definition.deadlineClass,
      grade: definition.grade ?? null,
      routeLevel: definition.routeLevel,
      routeKind: definition.routeKind ?? null,
      evidencePhoto: definition.evidencePhoto ?? false,
      publishAfterHours: definition.publishAfterHours ?? null,
      questions,
    },
  });
  await audit({
    tenantId,
    targetType: 'Category',
    targetId: category.id,
    after: { code: category.code, versionId: version.id, validFrom: from.toISOString() },
  });
  return version;
}

async function findOrMake(tx: Change['tx'], tenantId: string, code: string, parentId: string | null) {
  const known = await tx.category.findUnique({ where: { tenantId_code: { tenantId, code } } });
  if (known === null) {
    return {
      isNew: true,
      category: await tx.category.create({ data: { id: newId(), tenantId, code, parentId } }),
    };
  }
  const category =
    known.parentId === parentId
      ? known
      : await tx.category.update({ where: { id: known.id }, data: { parentId } });
  return { isNew: false, category };
}
