-- CreateEnum
CREATE TYPE "duty_role" AS ENUM ('PUBLICIST', 'FIGHTER', 'SERVICE', 'LIAISON', 'GUARDIAN');

-- CreateTable
CREATE TABLE "duty_member" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "role" "duty_role" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "duty_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deed" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "done_on" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "place_id" UUID NOT NULL,
    "appeal_id" UUID,
    "category_id" UUID,
    "took_part" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "deed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deed_revision" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "deed_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "done_on" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "place_id" UUID NOT NULL,
    "appeal_id" UUID,
    "category_id" UUID,
    "took_part" INTEGER,
    "is_withdrawn" BOOLEAN NOT NULL,
    "reason" TEXT,
    "revised_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deed_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cross_post" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "organization_id" UUID,
    "place_id" UUID,
    "is_dual_member" BOOLEAN NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "cross_post_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duty_member_person_id_idx" ON "duty_member"("person_id");

-- CreateIndex
CREATE INDEX "duty_member_community_id_role_idx" ON "duty_member"("community_id", "role");

-- CreateIndex
CREATE INDEX "deed_member_id_done_on_idx" ON "deed"("member_id", "done_on");

-- CreateIndex
CREATE INDEX "deed_place_id_idx" ON "deed"("place_id");

-- CreateIndex
CREATE INDEX "deed_appeal_id_idx" ON "deed"("appeal_id");

-- CreateIndex
CREATE INDEX "deed_category_id_idx" ON "deed"("category_id");

-- CreateIndex
CREATE UNIQUE INDEX "deed_member_id_client_id_key" ON "deed"("member_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "deed_revision_deed_id_number_key" ON "deed_revision"("deed_id", "number");

-- CreateIndex
CREATE INDEX "cross_post_person_id_idx" ON "cross_post"("person_id");

-- CreateIndex
CREATE INDEX "cross_post_organization_id_idx" ON "cross_post"("organization_id");

-- CreateIndex
CREATE INDEX "cross_post_place_id_idx" ON "cross_post"("place_id");

-- AddForeignKey
ALTER TABLE "duty_member" ADD CONSTRAINT "duty_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_member" ADD CONSTRAINT "duty_member_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deed" ADD CONSTRAINT "deed_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "duty_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deed" ADD CONSTRAINT "deed_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deed" ADD CONSTRAINT "deed_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deed" ADD CONSTRAINT "deed_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deed_revision" ADD CONSTRAINT "deed_revision_deed_id_fkey" FOREIGN KEY ("deed_id") REFERENCES "deed"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cross_post" ADD CONSTRAINT "cross_post_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cross_post" ADD CONSTRAINT "cross_post_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cross_post" ADD CONSTRAINT "cross_post_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody holds the same duty, or the same post, twice on one day.
ALTER TABLE duty_member
  ADD CONSTRAINT duty_member_once
  EXCLUDE USING gist (person_id WITH =, community_id WITH =, role WITH =, daterange(starts_on, ends_on, '[]') WITH &&),
  ADD CONSTRAINT duty_member_ends_after_it_begins CHECK (ends_on >= starts_on);
ALTER TABLE cross_post
  ADD CONSTRAINT cross_post_once
  EXCLUDE USING gist (
    person_id WITH =, title WITH =, coalesce(organization_id, place_id) WITH =,
    daterange(starts_on, ends_on, '[]') WITH &&),
  ADD CONSTRAINT cross_post_somewhere CHECK (num_nonnulls(organization_id, place_id) = 1),
  ADD CONSTRAINT cross_post_title CHECK (title <> ''),
  ADD CONSTRAINT cross_post_ends_after_it_begins CHECK (ends_on >= starts_on);

-- A deed says what was done; what it was about is one thing. Only the first revision needs no reason.
ALTER TABLE deed
  ADD CONSTRAINT deed_words CHECK (what <> ''),
  ADD CONSTRAINT deed_about CHECK (num_nonnulls(appeal_id, category_id) <= 1),
  ADD CONSTRAINT deed_took_part CHECK (took_part > 0),
  ADD CONSTRAINT deed_version CHECK (version > 0);
ALTER TABLE deed_revision
  ADD CONSTRAINT deed_revision_number CHECK (number > 0),
  ADD CONSTRAINT deed_revision_reason CHECK ((number = 1) = (reason IS NULL));

-- What was said stays as it was said. A row may still be erased, where words stand in it that nobody should have written.
CREATE TRIGGER never_rewritten BEFORE UPDATE ON deed_revision
  FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_history();

SELECT guard_tenants();
