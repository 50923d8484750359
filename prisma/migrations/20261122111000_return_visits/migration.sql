-- CreateEnum
CREATE TYPE "visit_attempt" AS ENUM ('NO_ANSWER', 'REFUSED', 'CALL_BACK', 'WRONG_NUMBER');

-- CreateEnum
CREATE TYPE "half_decision" AS ENUM ('REOPEN', 'KEEP');

-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'REVIEWED';
ALTER TYPE "event_type" ADD VALUE 'HALF_DECIDED';
ALTER TYPE "event_type" ADD VALUE 'LEDGER_MOVED';
ALTER TYPE "event_type" ADD VALUE 'LEDGER_PLANNED';

-- AlterTable
ALTER TABLE "return_visit" ADD COLUMN "unit_id" UUID,
ADD COLUMN "counts" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "attempt" "visit_attempt",
ADD COLUMN "next_try_at" TIMESTAMPTZ(3),
ADD COLUMN "decision" "half_decision",
ADD COLUMN "decided_by_id" UUID,
ADD COLUMN "decided_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "double_no_review" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "visit_due_at" TIMESTAMPTZ(3) NOT NULL,
    "visit_event_id" UUID,
    "visited_by_id" UUID,
    "visited_at" TIMESTAMPTZ(3),
    "plan_event_id" UUID,
    "planned_by_id" UUID,
    "planned_at" TIMESTAMPTZ(3),
    "look_event_id" UUID,
    "looked_by_id" UUID,
    "looked_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),

    CONSTRAINT "double_no_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "appeal_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "owner_id" UUID,
    "due_on" DATE,
    "cause_event_id" UUID,
    "plan_event_id" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("appeal_id")
);

-- CreateTable
CREATE TABLE "resolution_digest" (
    "event_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resolution_digest_pkey" PRIMARY KEY ("event_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "double_no_review_appeal_id_round_key" ON "double_no_review"("appeal_id", "round");

-- CreateIndex
CREATE INDEX "ledger_entry_owner_id_idx" ON "ledger_entry"("owner_id");

-- CreateIndex
CREATE INDEX "resolution_digest_tenant_id_digest_idx" ON "resolution_digest"("tenant_id", "digest");

-- CreateIndex
CREATE INDEX "resolution_digest_appeal_id_idx" ON "resolution_digest"("appeal_id");

-- AddForeignKey
ALTER TABLE "double_no_review" ADD CONSTRAINT "double_no_review_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution_digest" ADD CONSTRAINT "resolution_digest_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was answered before there was a column for it: the unit that held the appeal when the visit was entered, else the present one.
UPDATE return_visit v SET unit_id = coalesce(
  (SELECT e.unit_id FROM appeal_event e
    WHERE e.appeal_id = v.appeal_id AND e.type = 'RETURN_VISIT' AND e.data ->> 'returnVisitId' = v.id::text),
  (SELECT a.holder_unit_id FROM appeal a WHERE a.id = v.appeal_id));
UPDATE return_visit v SET counts = true
 WHERE v.contacted IS NOT NULL AND v.solved IS NOT NULL AND v.satisfied IS NOT NULL
   AND NOT EXISTS (
     SELECT FROM return_visit later
      WHERE later.participant_id = v.participant_id AND later.round = v.round
        AND later.contacted IS NOT NULL AND later.solved IS NOT NULL AND later.satisfied IS NOT NULL
        AND (later.recorded_at, later.id) > (v.recorded_at, v.id));
-- A double no of before: its review begins when it was opened, with the three days that are the default.
INSERT INTO double_no_review (id, tenant_id, appeal_id, round, opened_at, visit_due_at)
SELECT e.id, e.tenant_id, e.appeal_id, e.round, e.recorded_at, e.recorded_at + interval '3 days'
  FROM appeal_event e
  JOIN appeal a ON a.id = e.appeal_id AND a.round = e.round
 WHERE e.type = 'REOPENED' AND e.data @> '{"doubleNo": true}'
   AND a.state NOT IN ('CLOSED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN');

-- Of one participant's answers in one round, one counts: rates are sums over these rows and need no roll-up.
CREATE UNIQUE INDEX return_visit_counts_once ON return_visit (participant_id, round) WHERE counts;
CREATE INDEX return_visit_counting ON return_visit (tenant_id, recorded_at) WHERE counts;
-- Reviews that somebody still has to finish.
CREATE INDEX double_no_review_open ON double_no_review (tenant_id, visit_due_at) WHERE completed_at IS NULL;

ALTER TABLE return_visit
  ADD CONSTRAINT return_visit_counts_when_valid
    CHECK (NOT counts OR num_nulls(contacted, solved, satisfied) = 0),
  ADD CONSTRAINT return_visit_attempt_brought_nothing
    CHECK (attempt IS NULL OR num_nulls(contacted, solved, satisfied) > 0),
  ADD CONSTRAINT return_visit_decides_halves
    CHECK (decision IS NULL OR (solved = 'HALF' AND decided_at IS NOT NULL));
ALTER TABLE double_no_review
  ADD CONSTRAINT double_no_review_is_whole
    CHECK ((completed_at IS NOT NULL) = (num_nulls(visited_at, planned_at, looked_at) = 0));

SELECT guard_tenants();
