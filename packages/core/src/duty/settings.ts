import { z } from 'zod';

const minutes = z
  .int()
  .min(1)
  .max(60 * 24 * 31);

export const defaultDuty = {
  disputeDays: 3,
  arrivalMinutes: { DAILY: 60 * 24, HARD_PROBLEM: 60 * 24 * 3, EMERGENCY: 30 },
};

/** Disputes about duty (m5), and whistles (m19). */
export const dutyShape = z
  .strictObject({
    /** A dispute is decided within so many days; after that it rings. */
    disputeDays: z.int().min(1).max(366),
    /** Within so many minutes whoever is called must be there. */
    arrivalMinutes: z.strictObject({ DAILY: minutes, HARD_PROBLEM: minutes, EMERGENCY: minutes }),
  })
  .default(defaultDuty);
