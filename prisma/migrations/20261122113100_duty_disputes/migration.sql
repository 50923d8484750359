-- CreateEnum
CREATE TYPE "dispute_status" AS ENUM ('OPEN', 'DECIDED', 'WITHDRAWN');

-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'DUTY_DISPUTED';
ALTER TYPE "event_type" ADD VALUE 'DUTY_CLAIMED';
ALTER TYPE "event_type" ADD VALUE 'DUTY_DECIDED';
ALTER TYPE "event_type" ADD VALUE 'DUTY_DISPUTE_WITHDRAWN';

-- CreateTable
CREATE TABLE "duty_dispute" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "level" "place_kind" NOT NULL,
    "status" "dispute_status" NOT NULL DEFAULT 'OPEN',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "decided_unit_id" UUID,
    "decided_by_id" UUID,
    "decided_from" DATE,
    "end_event_id" UUID,

    CONSTRAINT "duty_dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_claim" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "says_unit_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_claim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "duty_dispute_end_event_id_key" ON "duty_dispute"("end_event_id");

-- CreateIndex
CREATE INDEX "duty_dispute_appeal_id_idx" ON "duty_dispute"("appeal_id");

-- CreateIndex
CREATE INDEX "duty_dispute_status_due_at_idx" ON "duty_dispute"("status", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "duty_claim_event_id_key" ON "duty_claim"("event_id");

-- CreateIndex
CREATE INDEX "duty_claim_dispute_id_idx" ON "duty_claim"("dispute_id");

-- AddForeignKey
ALTER TABLE "duty_dispute" ADD CONSTRAINT "duty_dispute_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_dispute" ADD CONSTRAINT "duty_dispute_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_dispute" ADD CONSTRAINT "duty_dispute_decided_unit_id_fkey" FOREIGN KEY ("decided_unit_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_dispute" ADD CONSTRAINT "duty_dispute_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_dispute" ADD CONSTRAINT "duty_dispute_end_event_id_fkey" FOREIGN KEY ("end_event_id") REFERENCES "appeal_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_claim" ADD CONSTRAINT "duty_claim_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "duty_dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_claim" ADD CONSTRAINT "duty_claim_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "appeal_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_claim" ADD CONSTRAINT "duty_claim_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_claim" ADD CONSTRAINT "duty_claim_says_unit_id_fkey" FOREIGN KEY ("says_unit_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One dispute at a time.
CREATE UNIQUE INDEX duty_dispute_open ON duty_dispute (appeal_id) WHERE status = 'OPEN';

SELECT guard_tenants();
