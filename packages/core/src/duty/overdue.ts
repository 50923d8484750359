import type { Due } from '../clocks/alarms/find.ts';
import type { Transaction } from '../services.ts';

/** Disputes that nobody decided in time (m5), of appeals that still ask somebody to act. */
export function disputesOverdue(tx: Transaction, now: Date, batch: number): Promise<Due[]> {
  return tx.$queryRaw`
    SELECT d.appeal_id AS "appealId", 'DISPUTE_OVERDUE' AS kind, 'DISPUTE_OVERDUE:' || d.id AS key, 1 AS rungs
    FROM duty_dispute d
    JOIN appeal a ON a.id = d.appeal_id AND a.state NOT IN ('CLOSED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN')
    WHERE d.status = 'OPEN' AND d.due_at < ${now}
      AND NOT EXISTS (SELECT FROM clock_alarm s WHERE s.key = 'DISPUTE_OVERDUE:' || d.id)
    ORDER BY d.due_at
    LIMIT ${batch}`;
}

/** Called units whose people are not there in time (m19). */
export function whistlesLate(tx: Transaction, now: Date, batch: number): Promise<Due[]> {
  return tx.$queryRaw`
    SELECT w.appeal_id AS "appealId", 'WHISTLE_LATE' AS kind, 'WHISTLE_LATE:' || t.id AS key, 1 AS rungs
    FROM whistle_target t JOIN whistle w ON w.id = t.whistle_id
    WHERE t.arrived_at IS NULL AND t.arrive_by < ${now}
      AND NOT EXISTS (SELECT FROM clock_alarm s WHERE s.key = 'WHISTLE_LATE:' || t.id)
    ORDER BY t.arrive_by
    LIMIT ${batch}`;
}
