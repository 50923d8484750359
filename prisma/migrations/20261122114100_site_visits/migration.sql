-- CreateEnum
CREATE TYPE "site_visit_result" AS ENUM ('FOUND', 'NOT_FOUND', 'INCONCLUSIVE');

-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'SITE_VISIT';
ALTER TYPE "event_type" ADD VALUE 'MEASURED';
ALTER TYPE "event_type" ADD VALUE 'AFFECTED_PLACES_SET';

-- CreateTable
CREATE TABLE "site_visit" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "result" "site_visit_result" NOT NULL,
    "hypothesis_end" INTEGER NOT NULL,
    "test_end" INTEGER NOT NULL,
    "before_photo_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "after_photo_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "visited_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "site_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "quantity" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "value" DECIMAL(14,4) NOT NULL,
    "place_id" UUID,
    "measured_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "affected_place" (
    "appeal_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,

    CONSTRAINT "affected_place_pkey" PRIMARY KEY ("appeal_id","place_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "site_visit_event_id_key" ON "site_visit"("event_id");

-- CreateIndex
CREATE INDEX "site_visit_appeal_id_visited_at_idx" ON "site_visit"("appeal_id", "visited_at");

-- CreateIndex
CREATE UNIQUE INDEX "measurement_event_id_key" ON "measurement"("event_id");

-- CreateIndex
CREATE INDEX "measurement_appeal_id_measured_at_idx" ON "measurement"("appeal_id", "measured_at");

-- CreateIndex
CREATE INDEX "affected_place_place_id_idx" ON "affected_place"("place_id");

-- AddForeignKey
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_visit" ADD CONSTRAINT "site_visit_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "appeal_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "appeal_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affected_place" ADD CONSTRAINT "affected_place_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "affected_place" ADD CONSTRAINT "affected_place_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT guard_tenants();
