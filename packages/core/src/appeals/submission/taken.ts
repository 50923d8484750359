import { Prisma } from '@linli/database/generated/prisma/client';

const constraints = {
  code: 'appeal_code_key',
  clientId: 'appeal_submitted_by_client_id_key',
  challenge: 'used_challenge_pkey',
  joined: 'participant_joined_by_client_id_key',
} as const;

/** Whether a write failed because the code, the caller's clientId or its challenge is taken already. */
export function isTaken(error: unknown, what: keyof typeof constraints): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') return false;
  const cause = property(property(error.meta, 'driverAdapterError'), 'cause');
  return property(property(cause, 'constraint'), 'index') === constraints[what];
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
