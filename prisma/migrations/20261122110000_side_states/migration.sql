-- CreateEnum
CREATE TYPE "pause_reason" AS ENUM ('REPORTER', 'WEATHER', 'MATERIALS', 'APPROVAL', 'THIRD_PARTY', 'OTHER');

-- CreateEnum
CREATE TYPE "commitment_status" AS ENUM ('OPEN', 'KEPT', 'BROKEN', 'CANCELLED');

-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'ASKED';
ALTER TYPE "event_type" ADD VALUE 'PAUSED';
ALTER TYPE "event_type" ADD VALUE 'RESUMED';
ALTER TYPE "event_type" ADD VALUE 'SCHEDULED';
ALTER TYPE "event_type" ADD VALUE 'RETURNED';
ALTER TYPE "event_type" ADD VALUE 'ESCALATED';
ALTER TYPE "event_type" ADD VALUE 'HANDED_BACK';
ALTER TYPE "event_type" ADD VALUE 'DECLINED';
ALTER TYPE "event_type" ADD VALUE 'CONTESTED';

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_ASKED';
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_ANSWERED';
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_PAUSED';
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_SCHEDULED';
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_MOVED';
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_DECLINED';
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_CONTESTED';

-- AlterTable
ALTER TABLE "appeal" ADD COLUMN "first_receiver_id" UUID,
ADD COLUMN "paused_until" TIMESTAMPTZ(3),
ADD COLUMN "resumes_to" "appeal_state";

-- CreateTable
CREATE TABLE "clock_pause" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "reason" "pause_reason" NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "clock_pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "owner_unit_id" UUID,
    "owner_person_id" UUID,
    "due_on" DATE NOT NULL,
    "status" "commitment_status" NOT NULL DEFAULT 'OPEN',
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "clock_pause_appeal_id_idx" ON "clock_pause"("appeal_id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_event_id_key" ON "commitment"("event_id");

-- CreateIndex
CREATE INDEX "commitment_appeal_id_idx" ON "commitment"("appeal_id");

-- CreateIndex
CREATE INDEX "commitment_tenant_id_status_due_on_idx" ON "commitment"("tenant_id", "status", "due_on");

-- AddForeignKey
ALTER TABLE "appeal" ADD CONSTRAINT "appeal_first_receiver_id_fkey" FOREIGN KEY ("first_receiver_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_pause" ADD CONSTRAINT "clock_pause_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "appeal_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_owner_unit_id_fkey" FOREIGN KEY ("owner_unit_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_owner_person_id_fkey" FOREIGN KEY ("owner_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One clock stands still once at a time.
CREATE UNIQUE INDEX "clock_pause_one_open" ON "clock_pause"("appeal_id") WHERE "ended_at" IS NULL;

-- While a clock stands still, the next thing to happen is the end of the pause.
ALTER TABLE appeal DROP COLUMN next_due_at;
ALTER TABLE appeal ADD COLUMN next_due_at timestamptz(3) NOT NULL GENERATED ALWAYS AS (
  CASE
    WHEN state = 'SUBMITTED' THEN coalesce(dispatch_due_at, '9999-12-31 00:00:00+00'::timestamptz)
    WHEN state IN ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'SCHEDULED')
      THEN coalesce(handling_due_at, '9999-12-31 00:00:00+00'::timestamptz)
    WHEN state IN ('NEEDS_INFO', 'WAITING')
      THEN coalesce(paused_until, '9999-12-31 00:00:00+00'::timestamptz)
    ELSE '9999-12-31 00:00:00+00'::timestamptz
  END
) STORED;
CREATE INDEX appeal_tenant_id_next_due_at_id_idx ON appeal (tenant_id, next_due_at, id);

SELECT guard_tenants();
