import type { TextTemplate } from '@linli/database/generated/prisma/client';
import type { Actor } from '../actor.ts';
import { InvalidInput } from '../errors/errors.ts';
import type { LocalizedText } from '../localized.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { cleaned, isSame, type TemplateContent, templateFaults } from './content.ts';
import { assertSeen, lockedTemplate } from './manageable.ts';

export interface ReviseTemplateInput {
  readonly tenantId: string;
  readonly templateId: string;
  /** The version that the caller saw. */
  readonly version?: number | null;
  readonly content: TemplateContent;
}

/** What it says from now on; texts that were written with it stay. A retry finds it said already. */
export async function reviseTextTemplate(
  services: Services,
  actor: Actor,
  { tenantId, templateId, version, content: written }: ReviseTemplateInput,
): Promise<TextTemplate> {
  return write(services, actor, 'templates.revise', async ({ tx, now, audit }) => {
    const template = await lockedTemplate(tx, actor, tenantId, templateId);
    if (template.retiredAt) throw new InvalidInput([{ path: ['template'], code: 'EXPIRED' }]);
    const content = cleaned(written);
    if (isSame(contentOf(template), content)) return template;
    assertSeen(template, version);
    const faults = await templateFaults(tx, tenantId, content);
    if (faults.length > 0) throw new InvalidInput(faults);
    const next = template.version + 1;
    await audit({
      tenantId,
      targetType: 'TextTemplate',
      targetId: templateId,
      before: { version: template.version, categoryId: template.categoryId },
      after: { version: next, categoryId: content.categoryId },
    });
    return tx.textTemplate.update({
      where: { id: templateId },
      data: { ...content, version: next, changedAt: now },
    });
  });
}

function contentOf({ title, body, categoryId }: TextTemplate): TemplateContent {
  return { title: title as LocalizedText, body: body as LocalizedText, categoryId };
}
