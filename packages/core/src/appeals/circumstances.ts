import type { Appeal } from '@linli/database/generated/prisma/client';
import { pinnedValues, readValues } from '../configuration/at.ts';
import type { Transaction } from '../services.ts';
import type { Circumstances } from './guards.ts';

/** Looks up what the guards of the machine ask about one appeal. */
export async function circumstancesOf(tx: Transaction, appeal: Appeal, now: Date): Promise<Circumstances> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT
      EXISTS (SELECT 1 FROM publication p
        WHERE p.appeal_id = ${appeal.id}::uuid AND p.retracted_at IS NULL) AS published,
      EXISTS (SELECT 1 FROM participant p
        WHERE p.appeal_id = ${appeal.id}::uuid AND p.withdrawn_at IS NULL AND p.secret_hash IS NOT NULL) AS askable,
      EXISTS (SELECT 1 FROM participant p
        WHERE p.follows_id = ${appeal.id}::uuid AND p.withdrawn_at IS NULL AND p.secret_hash IS NOT NULL) AS followed,
      EXISTS (SELECT 1 FROM appeal_link l JOIN appeal part ON part.id = l.from_id
        WHERE l.to_id = ${appeal.id}::uuid AND l.kind = 'CHILD' AND l.ended_at IS NULL
          AND part.state NOT IN ('RESOLVED', 'VERIFIED', 'CLOSED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN')) AS "partsAtWork",
      EXISTS (SELECT 1 FROM appeal_link l JOIN appeal whole ON whole.id = l.to_id
        WHERE l.from_id = ${appeal.id}::uuid AND l.kind = 'CHILD' AND l.ended_at IS NULL
          AND whole.state NOT IN ('CLOSED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN')) AS "wholeOpen",
      EXISTS (SELECT 1 FROM return_visit v
        WHERE v.appeal_id = ${appeal.id}::uuid AND v.round = ${appeal.round}
          AND v.contacted IS NOT NULL AND v.solved IS NOT NULL AND v.satisfied IS NOT NULL) AS answered,
      EXISTS (SELECT 1 FROM appeal_event e
        WHERE e.appeal_id = ${appeal.id}::uuid AND e.type = 'REOPENED' AND e.round = ${appeal.round}
          AND e.data @> '{"doubleNo": true}') AS "doubleNo",
      EXISTS (SELECT 1 FROM double_no_review d
        WHERE d.appeal_id = ${appeal.id}::uuid AND d.completed_at IS NULL) AS "underReview",
      EXISTS (SELECT 1 FROM return_visit v
        WHERE v.appeal_id = ${appeal.id}::uuid AND v.round = ${appeal.round} AND v.counts
          AND v.solved = 'HALF' AND v.decision IS NULL) AS "halfUndecided",
      EXISTS (SELECT 1 FROM appeal_event e
        WHERE e.appeal_id = ${appeal.id}::uuid AND e.type = 'CONTESTED') AS contested,
      EXISTS (SELECT 1 FROM duty_dispute d
        WHERE d.appeal_id = ${appeal.id}::uuid AND d.status = 'OPEN') AS disputed,
      EXISTS (SELECT 1 FROM whistle w
        WHERE w.appeal_id = ${appeal.id}::uuid AND w.ended_at IS NULL) AS called,
      EXISTS (SELECT 1 FROM whistle w JOIN whistle_target t ON t.whistle_id = w.id
        WHERE w.appeal_id = ${appeal.id}::uuid AND t.done_at IS NULL) AS "calledAtWork",
      EXISTS (SELECT 1 FROM whistle w JOIN whistle_target t ON t.whistle_id = w.id
        WHERE w.appeal_id = ${appeal.id}::uuid AND t.done_at IS NOT NULL AND t.released_at IS NULL) AS "calledDone",
      EXISTS (SELECT 1 FROM commitment c
        WHERE c.appeal_id = ${appeal.id}::uuid AND c.status = 'OPEN' AND c.obligation_id IS NULL) AS promised,
      EXISTS (SELECT 1 FROM commitment c
        WHERE c.appeal_id = ${appeal.id}::uuid AND c.status = 'OPEN' AND c.obligation_id IS NOT NULL) AS obliged,
      EXISTS (SELECT 1 FROM agreement g JOIN tenant t ON t.id = g.tenant_id
        WHERE g.appeal_id = ${appeal.id}::uuid AND g.agreed_at IS NULL AND g.cancelled_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM agreement_obligation o
            WHERE o.agreement_id = g.id AND o.due_on < (${now}::timestamptz AT TIME ZONE t.time_zone)::date)) AS unsigned,
      EXISTS (SELECT 1 FROM agreement g
        LEFT JOIN agreement_obligation o ON o.agreement_id = g.id
        LEFT JOIN commitment c ON c.obligation_id = o.id
        WHERE g.appeal_id = ${appeal.id}::uuid AND g.cancelled_at IS NULL
        GROUP BY g.id
        HAVING g.agreed_at IS NULL OR count(o.id) = 0
          OR (bool_or(c.status = 'OPEN') AND NOT bool_or(c.status = 'BROKEN'))) AS agreed,
      (SELECT max(e.recorded_at) FROM appeal_event e
        WHERE e.appeal_id = ${appeal.id}::uuid AND e.type = 'VERIFIED' AND e.round = ${appeal.round}) AS "verifiedAt",
      (${pinnedValues(appeal, now)}) AS settings`;
  if (row === undefined) throw new Error('a query without FROM answers one row');
  const { silenceDays, reopenDays, contestDays } = readValues(row.settings);
  return {
    state: appeal.state,
    level: appeal.level,
    published: row.published,
    askable: row.askable,
    partsAtWork: row.partsAtWork,
    wholeOpen: row.wholeOpen,
    contested: row.contested,
    assisted: appeal.assistingUnitIds.length > 0,
    disputed: row.disputed,
    called: row.called,
    calledAtWork: row.calledAtWork,
    calledDone: row.calledDone,
    promised: row.promised,
    unsigned: row.unsigned,
    agreed: row.agreed,
    obliged: row.obliged,
    tooLateToContest:
      appeal.anonymisedAt !== null ||
      (appeal.closedAt !== null && daysAfter(appeal.closedAt, contestDays) < now),
    answered: row.answered || !row.followed,
    silent: row.verifiedAt !== null && daysAfter(row.verifiedAt, silenceDays) <= now,
    doubleNo: row.doubleNo,
    underReview: row.underReview,
    halfUndecided: row.halfUndecided,
    // Nobody could handle again what nobody can read any more.
    tooLateToReopen:
      appeal.anonymisedAt !== null ||
      (appeal.closedAt !== null && daysAfter(appeal.closedAt, reopenDays) < now),
  };
}

interface Row {
  published: boolean;
  askable: boolean;
  followed: boolean;
  partsAtWork: boolean;
  wholeOpen: boolean;
  answered: boolean;
  doubleNo: boolean;
  underReview: boolean;
  halfUndecided: boolean;
  contested: boolean;
  disputed: boolean;
  called: boolean;
  calledAtWork: boolean;
  calledDone: boolean;
  promised: boolean;
  unsigned: boolean;
  agreed: boolean;
  obliged: boolean;
  verifiedAt: Date | null;
  settings: unknown;
}

function daysAfter(time: Date, days: number): Date {
  return new Date(time.getTime() + days * 86_400_000);
}
