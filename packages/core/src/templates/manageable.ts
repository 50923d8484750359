import type { TextTemplate } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../access/facts.ts';
import { assertMay, may } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { Conflict, Forbidden, NotFound } from '../errors/errors.ts';
import type { Transaction } from '../services.ts';

/** @throws Forbidden at places that the actor's roles do not cover, at unknown ones and at those of other tenants alike */
export async function assertManagesTemplates(
  tx: Transaction,
  actor: Actor,
  tenantId: string,
  placeId: string,
): Promise<void> {
  if ((await tx.place.count({ where: { id: placeId, tenantId } })) === 0) {
    throw new Forbidden('manageTemplates');
  }
  assertMay(actor, 'manageTemplates', await placeFacts(tx, tenantId, placeId));
}

/** Whether this actor changes what is held at a place. */
export async function mayManageTemplates(
  tx: Transaction,
  actor: Actor,
  { tenantId, placeId }: Pick<TextTemplate, 'tenantId' | 'placeId'>,
): Promise<boolean> {
  return may(actor, 'manageTemplates', await placeFacts(tx, tenantId, placeId));
}

/** One of the tenant's that the actor manages, locked until the change is done; any other is answered as an unknown one. */
export async function lockedTemplate(
  tx: Transaction,
  actor: Actor,
  tenantId: string,
  id: string,
): Promise<TextTemplate> {
  await tx.$queryRaw`SELECT id FROM text_template WHERE id = ${id}::uuid FOR UPDATE`;
  const template = await tx.textTemplate.findFirst({ where: { id, tenantId } });
  if (template === null) throw new NotFound('TextTemplate');
  await assertManagesTemplates(tx, actor, tenantId, template.placeId);
  return template;
}

/** @throws Conflict when the caller saw another version than the one that stands */
export function assertSeen(template: TextTemplate, version: number | null | undefined): void {
  if (version != null && version !== template.version) throw new Conflict(template.version, 'TextTemplate');
}
