-- AlterTable
ALTER TABLE "appeal" ADD COLUMN     "submitted_hash" TEXT;
