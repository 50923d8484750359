-- CreateEnum
CREATE TYPE "posting_kind" AS ENUM ('GOVERNANCE_SECRETARY', 'FIRST_SECRETARY');

-- CreateEnum
CREATE TYPE "home_kind" AS ENUM ('STREET', 'AGENCY', 'RESIDENT_UNIT', 'NEW_ECONOMIC', 'NEW_SOCIAL');

-- CreateEnum
CREATE TYPE "coverage_measure" AS ENUM ('RECEIVED', 'RESOLUTION', 'SATISFACTION', 'COMPOSITE');

-- AlterTable
ALTER TABLE "role_grant" ADD COLUMN     "posting_id" UUID;

-- CreateTable
CREATE TABLE "batch" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "kind" "posting_kind" NOT NULL,
    "number" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "starts_on" DATE NOT NULL,
    "place_id" UUID NOT NULL,
    "rule_from" DATE NOT NULL,
    "rule_to" DATE NOT NULL,
    "measure" "coverage_measure" NOT NULL,
    "min_received" INTEGER NOT NULL,
    "per_street" INTEGER,
    "total" INTEGER,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_community" (
    "tenant_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "received" INTEGER NOT NULL,
    "valid" INTEGER NOT NULL,
    "solved" INTEGER NOT NULL,
    "measured" DOUBLE PRECISION,

    CONSTRAINT "batch_community_pkey" PRIMARY KEY ("batch_id","community_id")
);

-- CreateTable
CREATE TABLE "batch_candidate" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "home_organization_id" UUID NOT NULL,
    "home_kind" "home_kind" NOT NULL,
    "expertise" UUID[],
    "nominated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "batch_candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posting" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "kind" "posting_kind" NOT NULL,
    "person_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "home_organization_id" UUID NOT NULL,
    "home_kind" "home_kind" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "weekly_days" INTEGER NOT NULL,
    "expertise" UUID[],
    "renews_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posting_focus" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "posting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "category_id" UUID,

    CONSTRAINT "posting_focus_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "batch_place_id_idx" ON "batch"("place_id");

-- CreateIndex
CREATE UNIQUE INDEX "batch_tenant_id_kind_number_key" ON "batch"("tenant_id", "kind", "number");

-- CreateIndex
CREATE UNIQUE INDEX "batch_id_kind_key" ON "batch"("id", "kind");

-- CreateIndex
CREATE INDEX "batch_community_community_id_idx" ON "batch_community"("community_id");

-- CreateIndex
CREATE UNIQUE INDEX "batch_community_batch_id_position_key" ON "batch_community"("batch_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "batch_candidate_batch_id_person_id_key" ON "batch_candidate"("batch_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "posting_renews_id_key" ON "posting"("renews_id");

-- CreateIndex
CREATE INDEX "posting_batch_id_idx" ON "posting"("batch_id");

-- CreateIndex
CREATE INDEX "posting_person_id_idx" ON "posting"("person_id");

-- CreateIndex
CREATE INDEX "posting_community_id_idx" ON "posting"("community_id");

-- CreateIndex
CREATE UNIQUE INDEX "posting_id_person_id_community_id_starts_at_ends_at_key" ON "posting"("id", "person_id", "community_id", "starts_at", "ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "posting_focus_posting_id_position_key" ON "posting_focus"("posting_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "role_grant_posting_id_key" ON "role_grant"("posting_id");

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_posting_id_person_id_place_id_starts_at_ends_at_fkey" FOREIGN KEY ("posting_id", "person_id", "place_id", "starts_at", "ends_at") REFERENCES "posting"("id", "person_id", "community_id", "starts_at", "ends_at") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch" ADD CONSTRAINT "batch_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_community" ADD CONSTRAINT "batch_community_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_community" ADD CONSTRAINT "batch_community_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_candidate" ADD CONSTRAINT "batch_candidate_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_candidate" ADD CONSTRAINT "batch_candidate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batch_candidate" ADD CONSTRAINT "batch_candidate_home_organization_id_fkey" FOREIGN KEY ("home_organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_batch_id_kind_fkey" FOREIGN KEY ("batch_id", "kind") REFERENCES "batch"("id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_home_organization_id_fkey" FOREIGN KEY ("home_organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_renews_id_fkey" FOREIGN KEY ("renews_id") REFERENCES "posting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting_focus" ADD CONSTRAINT "posting_focus_posting_id_fkey" FOREIGN KEY ("posting_id") REFERENCES "posting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting_focus" ADD CONSTRAINT "posting_focus_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A batch takes somebody, by figures of days that follow each other.
ALTER TABLE batch
  ADD CONSTRAINT batch_number CHECK (number > 0),
  ADD CONSTRAINT batch_rule CHECK (
    rule_to >= rule_from AND min_received > 0 AND num_nonnulls(per_street, total) > 0
    AND coalesce(per_street, 1) > 0 AND coalesce(total, 1) > 0);

-- One active secretary of a kind per community, and nobody is posted to two at once. What ended before it began holds nothing.
ALTER TABLE posting
  ADD CONSTRAINT posting_one_of_a_kind
  EXCLUDE USING gist (community_id WITH =, kind WITH =, tstzrange(starts_at, ends_at) WITH &&),
  ADD CONSTRAINT posting_one_place_at_a_time
  EXCLUDE USING gist (person_id WITH =, tstzrange(starts_at, ends_at) WITH &&),
  ADD CONSTRAINT posting_ends_after_it_begins CHECK (ends_at >= starts_at),
  ADD CONSTRAINT posting_weekly_days CHECK (weekly_days BETWEEN 1 AND 7),
  ADD CONSTRAINT posting_renews_another CHECK (renews_id <> id);

-- The role of a posting is tied to its person, place and term by the foreign key above, which a missing column would loosen.
ALTER TABLE role_grant
  ADD CONSTRAINT role_grant_of_posting CHECK (
    (source = 'POSTING') = (posting_id IS NOT NULL)
    AND (posting_id IS NULL OR (place_id IS NOT NULL AND ends_at IS NOT NULL)));

SELECT guard_tenants();
