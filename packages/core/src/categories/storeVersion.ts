import type { Category, CategoryVersion } from '@linli/database/generated/prisma/client';
import { type FieldFault, InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Change } from '../write.ts';
import { type CategoryContent, contentFaults } from './content.ts';
import { readQuestions } from './questions.ts';

/**
 * A version from a date on, within a change that has asked for the permission and locked the category: the one in
 * force ends then, and what was planned for later falls away. `faults` are what the caller found wrong besides.
 */
export async function storeVersion(
  { tx, now, audit }: Change,
  category: Category,
  content: CategoryContent,
  from: Date,
  faults: readonly FieldFault[] = [],
): Promise<CategoryVersion> {
  const { tenantId, id: categoryId } = category;
  const last = await tx.categoryVersion.findFirst({
    where: { categoryId, validFrom: { lte: now } },
    orderBy: { validFrom: 'desc' },
    select: { validFrom: true, position: true },
  });
  const isPast = last !== null && (from < now || from <= last.validFrom);
  const all: FieldFault[] = [
    ...faults,
    ...(isPast ? [{ path: ['from'], code: 'OUT_OF_RANGE' as const }] : []),
    ...contentFaults(content),
  ];
  if (all.length > 0) throw new InvalidInput(all);
  const dropped = await tx.categoryVersion.deleteMany({
    where: { categoryId, validFrom: { gte: from }, appeals: { none: {} } },
  });
  await tx.categoryVersion.updateMany({
    where: { categoryId, OR: [{ validTo: null }, { validTo: { gt: from } }] },
    data: { validTo: from },
  });
  const version = await tx.categoryVersion.create({
    data: {
      id: newId(),
      tenantId,
      categoryId,
      validFrom: from,
      name: content.name,
      ...(content.hint ? { hint: content.hint } : {}),
      icon: content.icon ?? null,
      position: content.position ?? last?.position ?? 0,
      offered: content.offered ?? true,
      deadlineClass: content.deadlineClass,
      grade: content.grade ?? null,
      routeLevel: content.routeLevel,
      routeKind: content.routeKind ?? null,
      evidencePhoto: content.evidencePhoto ?? false,
      publishAfterHours: content.publishAfterHours ?? null,
      questions: readQuestions(content.questions).questions,
    },
  });
  await audit({
    tenantId,
    targetType: 'Category',
    targetId: categoryId,
    after: {
      code: category.code,
      versionId: version.id,
      validFrom: from.toISOString(),
      ...(dropped.count > 0 && { plansDropped: dropped.count }),
    },
  });
  return version;
}
