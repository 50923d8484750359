-- CreateEnum
CREATE TYPE "whistle_kind" AS ENUM ('DAILY', 'HARD_PROBLEM', 'EMERGENCY');

-- CreateEnum
CREATE TYPE "whistle_ground" AS ENUM ('CANNOT_SOLVE', 'JOINT_ENFORCEMENT', 'EMERGENCY');

-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'WHISTLE_BLOWN';
ALTER TYPE "event_type" ADD VALUE 'WHISTLE_ACKNOWLEDGED';
ALTER TYPE "event_type" ADD VALUE 'WHISTLE_ARRIVED';
ALTER TYPE "event_type" ADD VALUE 'WHISTLE_DONE';
ALTER TYPE "event_type" ADD VALUE 'WHISTLE_RELEASED';
ALTER TYPE "event_type" ADD VALUE 'WHISTLE_RATED';

-- CreateTable
CREATE TABLE "whistle" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "kind" "whistle_kind" NOT NULL,
    "ground" "whistle_ground" NOT NULL,
    "unit_id" UUID,
    "blown_by_id" UUID,
    "blown_at" TIMESTAMPTZ(3) NOT NULL,
    "event_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "whistle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "whistle_target" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "whistle_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "arrive_by" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "arrived_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),
    "street_rating" INTEGER,
    "unit_rating" INTEGER,
    "done_event_id" UUID,
    "street_event_id" UUID,
    "unit_event_id" UUID,

    CONSTRAINT "whistle_target_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "whistle_event_id_key" ON "whistle"("event_id");

-- CreateIndex
CREATE INDEX "whistle_appeal_id_idx" ON "whistle"("appeal_id");

-- CreateIndex
CREATE INDEX "whistle_tenant_id_ended_at_blown_at_idx" ON "whistle"("tenant_id", "ended_at", "blown_at");

-- CreateIndex
CREATE UNIQUE INDEX "whistle_target_done_event_id_key" ON "whistle_target"("done_event_id");

-- CreateIndex
CREATE UNIQUE INDEX "whistle_target_street_event_id_key" ON "whistle_target"("street_event_id");

-- CreateIndex
CREATE UNIQUE INDEX "whistle_target_unit_event_id_key" ON "whistle_target"("unit_event_id");

-- CreateIndex
CREATE INDEX "whistle_target_unit_id_idx" ON "whistle_target"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "whistle_target_whistle_id_unit_id_key" ON "whistle_target"("whistle_id", "unit_id");

-- AddForeignKey
ALTER TABLE "whistle" ADD CONSTRAINT "whistle_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "whistle" ADD CONSTRAINT "whistle_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "whistle" ADD CONSTRAINT "whistle_blown_by_id_fkey" FOREIGN KEY ("blown_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "whistle" ADD CONSTRAINT "whistle_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "appeal_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "whistle_target" ADD CONSTRAINT "whistle_target_whistle_id_fkey" FOREIGN KEY ("whistle_id") REFERENCES "whistle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "whistle_target" ADD CONSTRAINT "whistle_target_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "whistle_target" ADD CONSTRAINT "whistle_target_done_event_id_fkey" FOREIGN KEY ("done_event_id") REFERENCES "appeal_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "whistle_target" ADD CONSTRAINT "whistle_target_street_event_id_fkey" FOREIGN KEY ("street_event_id") REFERENCES "appeal_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "whistle_target" ADD CONSTRAINT "whistle_target_unit_event_id_fkey" FOREIGN KEY ("unit_event_id") REFERENCES "appeal_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One whistle at a time; ratings go from 1 to 5; nobody is released before it is done.
CREATE UNIQUE INDEX whistle_running ON whistle (appeal_id) WHERE ended_at IS NULL;
CREATE INDEX whistle_target_awaited ON whistle_target (arrive_by) WHERE arrived_at IS NULL;
ALTER TABLE whistle_target
  ADD CONSTRAINT whistle_target_ratings CHECK (street_rating BETWEEN 1 AND 5 AND unit_rating BETWEEN 1 AND 5),
  ADD CONSTRAINT whistle_target_done_first CHECK (released_at IS NULL OR done_at IS NOT NULL);

SELECT guard_tenants();
