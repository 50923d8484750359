-- CreateEnum
CREATE TYPE "contact_channel" AS ENUM ('PHONE', 'WECHAT', 'FACE_TO_FACE', 'VISIT', 'LETTER', 'SMS', 'OTHER');

-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'CONTACTED';

-- CreateTable
CREATE TABLE "contact_entry" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "channel" "contact_channel" NOT NULL,
    "participant_id" UUID,
    "unit_id" UUID,
    "count" INTEGER NOT NULL,
    "contacted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "contact_entry_event_id_key" ON "contact_entry"("event_id");

-- CreateIndex
CREATE INDEX "contact_entry_appeal_id_contacted_at_idx" ON "contact_entry"("appeal_id", "contacted_at");

-- AddForeignKey
ALTER TABLE "contact_entry" ADD CONSTRAINT "contact_entry_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_entry" ADD CONSTRAINT "contact_entry_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "appeal_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_entry" ADD CONSTRAINT "contact_entry_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_entry" ADD CONSTRAINT "contact_entry_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

SELECT guard_tenants();
