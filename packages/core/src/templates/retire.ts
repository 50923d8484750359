import type { TextTemplate } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { assertSeen, lockedTemplate } from './manageable.ts';

export interface RetireTemplateInput {
  readonly tenantId: string;
  readonly templateId: string;
  /** The version that the caller saw. */
  readonly version?: number | null;
}

/** No form offers it any more; what was written with it stays. A retry finds it retired. */
export async function retireTextTemplate(
  services: Services,
  actor: Actor,
  { tenantId, templateId, version }: RetireTemplateInput,
): Promise<TextTemplate> {
  return write(services, actor, 'templates.retire', async ({ tx, now, audit }) => {
    const template = await lockedTemplate(tx, actor, tenantId, templateId);
    if (template.retiredAt) return template;
    assertSeen(template, version);
    const next = template.version + 1;
    await audit({ tenantId, targetType: 'TextTemplate', targetId: templateId, after: { version: next } });
    return tx.textTemplate.update({
      where: { id: templateId },
      data: { retiredAt: now, changedAt: now, version: next },
    });
  });
}
