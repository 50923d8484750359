import { errorLayers } from '@linli/database/errorLayers';

const constraints = {
  code: 'appeal_code_key',
  clientId: 'appeal_submitted_by_client_id_key',
  challenge: 'used_challenge_pkey',
  joined: 'participant_joined_by_client_id_key',
} as const;

/** Whether a write failed because the code, the caller's clientId or its challenge is taken already. */
export function isTaken(error: unknown, what: keyof typeof constraints): boolean {
  // PostgreSQL names the constraint; Prisma tells its name as an index.
  return errorLayers(error).some(
    ({ constraint }) =>
      constraint === constraints[what] ||
      (typeof constraint === 'object' &&
        constraint !== null &&
        Reflect.get(constraint, 'index') === constraints[what]),
  );
}
