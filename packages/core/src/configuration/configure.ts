import type { Configuration } from '@linli/database/generated/prisma/client';
import { placeFacts } from '../access/facts.ts';
import { assertMay } from '../access/permissions.ts';
import type { Actor } from '../actor.ts';
import { InvalidInput, NotFound } from '../errors/errors.ts';
import { newId } from '../ids.ts';
import type { Services } from '../services.ts';
import { write } from '../write.ts';
import { configurationShape } from './shape.ts';

export interface ConfigureInput {
  /** The district or the street that the settings are for. */
  readonly placeId: string;
  /** From now on if left out; never in the past, where promises were already made. */
  readonly from?: Date;
  readonly values: unknown;
}

/** Puts new settings in force from a date on. The older ones end there and are kept: appeals point at them. */
export async function configure(
  services: Services,
  actor: Actor,
  input: ConfigureInput,
): Promise<Configuration> {
  return write(services, actor, 'configuration.configure', async ({ tx, now, audit }) => {
    const place = await tx.place.findUnique({ where: { id: input.placeId } });
    if (place === null || (actor.kind === 'staff' && actor.tenantId !== place.tenantId))
      throw new NotFound('Place');
    assertMay(actor, 'configure', await placeFacts(tx, place.tenantId, place.id));
    const parsed = configurationShape.safeParse(input.values);
    const from = input.from ?? now;
    if (!parsed.success || from < now) {
      throw new InvalidInput([
        ...(parsed.error?.issues ?? []).map((issue) => ({
          path: ['values', ...issue.path.map(String)],
          code: 'INVALID' as const,
        })),
        ...(from < now ? [{ path: ['from'], code: 'OUT_OF_RANGE' as const }] : []),
      ]);
    }
    await tx.$queryRaw`SELECT id FROM place WHERE id = ${place.id}::uuid FOR NO KEY UPDATE`;
    await tx.configuration.deleteMany({
      where: { placeId: place.id, validFrom: { gte: from }, appeals: { none: {} } },
    });
    await tx.configuration.updateMany({
      where: { placeId: place.id, OR: [{ validTo: null }, { validTo: { gt: from } }] },
      data: { validTo: from },
    });
    const row = await tx.configuration.create({
      data: {
        id: newId(),
        tenantId: place.tenantId,
        placeId: place.id,
        validFrom: from,
        values: parsed.data,
      },
    });
    await audit({
      tenantId: place.tenantId,
      targetType: 'Configuration',
      targetId: row.id,
      after: { placeId: place.id, validFrom: from.toISOString(), values: parsed.data },
    });
    return row;
  });
}
