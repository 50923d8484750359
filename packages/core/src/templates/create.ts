import type { TemplateKind, TextTemplate } from '@linli/database/generated/prisma/client';
import { type Actor, callerOf } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { cleaned, type TemplateContent, templateFaults } from './content.ts';
import { assertManagesTemplates } from './manageable.ts';

export interface CreateTemplateInput {
  readonly tenantId: string;
  /** Chosen by the caller, so that a retry makes no second one. */
  readonly clientId: string;
  readonly placeId: string;
  readonly kind: TemplateKind;
  readonly content: TemplateContent;
}

/** A text to begin with, at a place and everywhere under it. A retry answers what stands by now. */
export async function createTextTemplate(
  services: Services,
  actor: Actor,
  input: CreateTemplateInput,
): Promise<TextTemplate> {
  const { tenantId, clientId, placeId, kind } = input;
  const createdBy = callerOf(actor);
  return write(services, actor, 'templates.create', async ({ tx, now, audit }) => {
    await assertManagesTemplates(tx, actor, tenantId, placeId);
    // A retry that runs beside its first try waits for it.
    const lock = `template:${createdBy}:${clientId}`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
    const earlier = await tx.textTemplate.findUnique({
      where: { createdBy_clientId: { createdBy, clientId }, tenantId },
    });
    if (earlier) return earlier;
    const content = cleaned(input.content);
    const faults = await templateFaults(tx, tenantId, content);
    if (faults.length > 0) throw new InvalidInput(faults);
    const id = newId();
    const times = { createdAt: now, changedAt: now };
    const template = await tx.textTemplate.create({
      data: { id, tenantId, placeId, kind, createdBy, clientId, ...times, ...content },
    });
    const { categoryId } = content;
    await audit({ tenantId, targetType: 'TextTemplate', targetId: id, after: { kind, placeId, categoryId } });
    return template;
  });
}
