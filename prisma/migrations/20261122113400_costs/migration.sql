-- CreateEnum
CREATE TYPE "cost_bearer" AS ENUM ('UNIT', 'OWNERS', 'MAINTENANCE_FUND', 'BUDGET');

-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'COST_DECIDED';

-- CreateTable
CREATE TABLE "cost" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "estimate" DECIMAL(12,2),
    "actual" DECIMAL(12,2),
    "bearer" "cost_bearer" NOT NULL,
    "payer_unit_id" UUID,
    "decided_by_id" UUID,
    "on_the_spot" BOOLEAN NOT NULL,
    "witness" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cost_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cost_event_id_key" ON "cost"("event_id");

-- CreateIndex
CREATE INDEX "cost_appeal_id_idx" ON "cost"("appeal_id");

-- AddForeignKey
ALTER TABLE "cost" ADD CONSTRAINT "cost_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cost" ADD CONSTRAINT "cost_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "appeal_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cost" ADD CONSTRAINT "cost_payer_unit_id_fkey" FOREIGN KEY ("payer_unit_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cost" ADD CONSTRAINT "cost_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Money is never negative, and an entry names a sum; where a unit pays it is named.
ALTER TABLE cost
  ADD CONSTRAINT cost_sums CHECK (coalesce(estimate, actual) IS NOT NULL AND coalesce(estimate, 0) >= 0 AND coalesce(actual, 0) >= 0),
  ADD CONSTRAINT cost_payer CHECK ((bearer = 'UNIT') = (payer_unit_id IS NOT NULL));

SELECT guard_tenants();
