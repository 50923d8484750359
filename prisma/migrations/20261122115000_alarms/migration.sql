-- CreateEnum
CREATE TYPE "alarm_kind" AS ENUM ('DISPATCH_OVERDUE', 'DUE_SOON', 'OVERDUE', 'QUIET', 'COMMITMENT_BROKEN');

-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'REMINDED';
ALTER TYPE "event_type" ADD VALUE 'UNDONE';
ALTER TYPE "event_type" ADD VALUE 'COMMITTED';
ALTER TYPE "event_type" ADD VALUE 'COMMITMENT_SETTLED';

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_REMINDED';

-- CreateTable
CREATE TABLE "clock_alarm" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "kind" "alarm_kind" NOT NULL,
    "key" TEXT NOT NULL,
    "sounded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clock_alarm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "undo_point" (
    "appeal_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "event_ids" UUID[],
    "before" JSONB NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "undo_point_pkey" PRIMARY KEY ("appeal_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "clock_alarm_key_key" ON "clock_alarm"("key");

-- CreateIndex
CREATE INDEX "clock_alarm_appeal_id_idx" ON "clock_alarm"("appeal_id");

-- CreateIndex
CREATE INDEX "undo_point_expires_at_idx" ON "undo_point"("expires_at");

-- AddForeignKey
ALTER TABLE "clock_alarm" ADD CONSTRAINT "clock_alarm_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "undo_point" ADD CONSTRAINT "undo_point_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The minute's look at running clocks and at appeals where nothing happens.
CREATE INDEX appeal_running ON appeal (next_due_at)
  WHERE state IN ('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'SCHEDULED');
CREATE INDEX appeal_quiet ON appeal (last_entry_at)
  WHERE state IN ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS');

SELECT guard_tenants();
