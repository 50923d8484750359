-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'ASSISTED';
ALTER TYPE "event_type" ADD VALUE 'ASSISTANCE_ENDED';

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_HELP_WANTED';

-- AlterTable
ALTER TABLE "appeal" ADD COLUMN "assisting_unit_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN "called_unit_ids" UUID[] DEFAULT ARRAY[]::UUID[];
ALTER TABLE "appeal" ALTER COLUMN "assisting_unit_ids" SET NOT NULL,
ALTER COLUMN "called_unit_ids" SET NOT NULL;

-- CreateIndex
CREATE INDEX "appeal_assisting_unit_ids_idx" ON "appeal" USING GIN ("assisting_unit_ids");

-- CreateIndex
CREATE INDEX "appeal_called_unit_ids_idx" ON "appeal" USING GIN ("called_unit_ids");
