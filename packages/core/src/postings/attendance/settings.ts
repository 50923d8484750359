import { z } from 'zod';

export const defaultAttendance = { toleranceMetres: 200, clockMinutes: 15 };

/** How a check-in is judged (m39). */
export const attendanceShape = z
  .strictObject({
    /** So far outside the community's outline a check-in still counts: positions wander between houses. */
    toleranceMetres: z.int().min(0).max(2_000),
    /** So far the device's clock may be off. */
    clockMinutes: z.int().min(1).max(120),
  })
  .default(defaultAttendance);
