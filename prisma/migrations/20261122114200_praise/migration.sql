-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'PRAISED';

-- CreateTable
CREATE TABLE "praise" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "channel" "contact_channel",
    "participant_id" UUID,
    "unit_id" UUID,
    "person_id" UUID,
    "praised_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "praise_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "praise_event_id_key" ON "praise"("event_id");

-- CreateIndex
CREATE UNIQUE INDEX "praise_participant_id_key" ON "praise"("participant_id");

-- CreateIndex
CREATE INDEX "praise_appeal_id_idx" ON "praise"("appeal_id");

-- CreateIndex
CREATE INDEX "praise_unit_id_idx" ON "praise"("unit_id");

-- CreateIndex
CREATE INDEX "praise_person_id_idx" ON "praise"("person_id");

-- AddForeignKey
ALTER TABLE "praise" ADD CONSTRAINT "praise_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "praise" ADD CONSTRAINT "praise_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "appeal_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "praise" ADD CONSTRAINT "praise_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "praise" ADD CONSTRAINT "praise_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "praise" ADD CONSTRAINT "praise_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

SELECT guard_tenants();
