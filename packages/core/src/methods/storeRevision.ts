import type { MethodCard } from '@linli/database/generated/prisma/client';
import { newId } from '../ids.ts';
import type { Change } from '../write.ts';

/** Files a card under its categories, and keeps what it says now beside what it said before. */
export async function storeRevision(
  { tx, now }: Change,
  card: MethodCard,
  revisedById: string,
  categoryIds: string[],
): Promise<void> {
  const { tenantId, id: cardId, version: number } = card;
  const { title, situation, steps, avoid, teacherUnitId, teacher } = card;
  await tx.methodCategory.deleteMany({ where: { cardId } });
  await tx.methodCategory.createMany({
    data: categoryIds.map((categoryId) => ({ tenantId, cardId, categoryId })),
  });
  await tx.methodRevision.create({
    data: {
      id: newId(),
      tenantId,
      cardId,
      number,
      title,
      situation,
      steps,
      avoid,
      teacherUnitId,
      teacher,
      categoryIds,
      revisedById,
      revisedAt: now,
    },
  });
}
