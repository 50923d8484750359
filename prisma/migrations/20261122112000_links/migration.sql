-- CreateEnum
CREATE TYPE "appeal_link_kind" AS ENUM ('DUPLICATE', 'CHILD', 'SAME_CAUSE');

-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'MERGED';
ALTER TYPE "event_type" ADD VALUE 'MERGED_IN';
ALTER TYPE "event_type" ADD VALUE 'UNMERGED';
ALTER TYPE "event_type" ADD VALUE 'SEPARATED';
ALTER TYPE "event_type" ADD VALUE 'SPLIT';
ALTER TYPE "event_type" ADD VALUE 'LINKED';
ALTER TYPE "event_type" ADD VALUE 'UNLINKED';

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_MERGED';
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_MERGED_IN';
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_UNMERGED';
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_SUPPORTED';

-- AlterTable
ALTER TABLE "participant" ADD COLUMN "client_id" UUID,
ADD COLUMN "follows_id" UUID,
ADD COLUMN "joined_hash" TEXT,
ADD COLUMN "joined_by" TEXT;
UPDATE "participant" SET "follows_id" = "appeal_id";
ALTER TABLE "participant" ALTER COLUMN "follows_id" SET NOT NULL;

-- CreateTable
CREATE TABLE "appeal_link" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" "appeal_link_kind" NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "state_before" "appeal_state",
    "made_by" "actor_kind" NOT NULL,
    "made_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "appeal_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal_words" (
    "appeal_id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "filed" BYTEA,
    "published" BYTEA,

    CONSTRAINT "appeal_words_pkey" PRIMARY KEY ("appeal_id")
);

-- CreateIndex
CREATE INDEX "appeal_link_from_id_idx" ON "appeal_link"("from_id");

-- CreateIndex
CREATE INDEX "appeal_link_to_id_idx" ON "appeal_link"("to_id");

-- CreateIndex
CREATE INDEX "appeal_link_tenant_id_kind_created_at_idx" ON "appeal_link"("tenant_id", "kind", "created_at");

-- CreateIndex
CREATE INDEX "participant_follows_id_idx" ON "participant"("follows_id");

-- CreateIndex
CREATE UNIQUE INDEX "participant_joined_by_client_id_key" ON "participant"("joined_by", "client_id");

-- AddForeignKey
ALTER TABLE "participant" ADD CONSTRAINT "participant_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal_link" ADD CONSTRAINT "appeal_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal_link" ADD CONSTRAINT "appeal_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal_words" ADD CONSTRAINT "appeal_words_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An appeal is a duplicate of one other and a part of one other at a time; the same cause is noted once.
CREATE UNIQUE INDEX appeal_link_one_main ON appeal_link (from_id) WHERE kind = 'DUPLICATE' AND ended_at IS NULL;
CREATE UNIQUE INDEX appeal_link_one_parent ON appeal_link (from_id) WHERE kind = 'CHILD' AND ended_at IS NULL;
CREATE UNIQUE INDEX appeal_link_one_cause ON appeal_link (from_id, to_id) WHERE kind = 'SAME_CAUSE' AND ended_at IS NULL;
ALTER TABLE appeal_link ADD CONSTRAINT appeal_link_of_two CHECK (from_id <> to_id);

-- Whoever takes part follows the own appeal, until that is merged into another.
CREATE FUNCTION participant_follows_own() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.follows_id := coalesce(NEW.follows_id, NEW.appeal_id);
  RETURN NEW;
END
$$;
CREATE TRIGGER participant_follows_own BEFORE INSERT ON participant
  FOR EACH ROW EXECUTE FUNCTION participant_follows_own();

-- "The third time here this year" (m12): same place, same category.
CREATE INDEX "appeal_place_id_category_id_recorded_at_idx" ON "appeal"("place_id", "category_id", "recorded_at");

SELECT guard_tenants();

-- Who was merged into another appeal may have answered for the own one before.
DROP INDEX return_visit_counts_once;
CREATE UNIQUE INDEX return_visit_counts_once ON return_visit (appeal_id, participant_id, round) WHERE counts;
