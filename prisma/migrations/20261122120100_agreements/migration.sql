-- CreateEnum
CREATE TYPE "agreement_kind" AS ENUM ('MEDIATION', 'COMPENSATION', 'SETTLEMENT');

-- CreateEnum
CREATE TYPE "party_kind" AS ENUM ('UNIT', 'REPORTER', 'OTHER');

-- AlterEnum

ALTER TYPE "event_type" ADD VALUE 'AGREEMENT_DRAFTED';
ALTER TYPE "event_type" ADD VALUE 'AGREEMENT_POINT';
ALTER TYPE "event_type" ADD VALUE 'AGREEMENT_SIGNED';
ALTER TYPE "event_type" ADD VALUE 'AGREEMENT_REACHED';
ALTER TYPE "event_type" ADD VALUE 'AGREEMENT_CANCELLED';

-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "obligation_id" UUID;

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" "agreement_kind" NOT NULL,
    "on_the_spot" BOOLEAN NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_party" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "party_kind" NOT NULL,
    "unit_id" UUID,
    "participant_id" UUID,
    "name" TEXT,
    "signed_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID,

    CONSTRAINT "agreement_party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_damage" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "location" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "amount" DECIMAL(12,2),

    CONSTRAINT "agreement_damage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_obligation" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "event_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "to_id" UUID,
    "amount" DECIMAL(12,2),
    "due_on" DATE NOT NULL,

    CONSTRAINT "agreement_obligation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_event_id_key" ON "agreement"("event_id");

-- CreateIndex
CREATE INDEX "agreement_appeal_id_idx" ON "agreement"("appeal_id");

-- CreateIndex
CREATE INDEX "agreement_party_participant_id_idx" ON "agreement_party"("participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_party_agreement_id_position_key" ON "agreement_party"("agreement_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_damage_agreement_id_position_key" ON "agreement_damage"("agreement_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_obligation_event_id_key" ON "agreement_obligation"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_obligation_agreement_id_position_key" ON "agreement_obligation"("agreement_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_obligation_id_key" ON "commitment"("obligation_id");

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "appeal_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_party" ADD CONSTRAINT "agreement_party_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_damage" ADD CONSTRAINT "agreement_damage_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_obligation" ADD CONSTRAINT "agreement_obligation_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_obligation" ADD CONSTRAINT "agreement_obligation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "appeal_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_obligation" ADD CONSTRAINT "agreement_obligation_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "agreement_party"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_obligation" ADD CONSTRAINT "agreement_obligation_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "agreement_party"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "agreement_obligation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A party is a unit, the reporter or somebody in words, each once; money is never negative; nobody owes to oneself.
ALTER TABLE agreement_party
  ADD CONSTRAINT agreement_party_kind CHECK (
    (kind = 'UNIT') = (unit_id IS NOT NULL)
    AND (kind = 'REPORTER') = (participant_id IS NOT NULL)
    AND (kind = 'OTHER' OR name IS NULL)),
  ADD CONSTRAINT agreement_party_signature CHECK (recorded_by_id IS NULL OR signed_at IS NOT NULL);
CREATE UNIQUE INDEX agreement_party_unit_once ON agreement_party (agreement_id, unit_id) WHERE unit_id IS NOT NULL;
CREATE UNIQUE INDEX agreement_party_reporter_once ON agreement_party (agreement_id) WHERE kind = 'REPORTER';
ALTER TABLE agreement_damage ADD CONSTRAINT agreement_damage_sum CHECK (amount >= 0);
ALTER TABLE agreement_obligation
  ADD CONSTRAINT agreement_obligation_sum CHECK (amount >= 0),
  ADD CONSTRAINT agreement_obligation_parties CHECK (by_id IS DISTINCT FROM to_id);

SELECT guard_tenants();
