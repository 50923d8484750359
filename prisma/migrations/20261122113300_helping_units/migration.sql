-- AlterTable
ALTER TABLE "appeal" ALTER COLUMN "assisting_unit_ids" DROP NOT NULL,
ALTER COLUMN "called_unit_ids" DROP NOT NULL;
