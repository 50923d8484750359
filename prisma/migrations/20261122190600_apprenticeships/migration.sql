-- CreateEnum
CREATE TYPE "skill_level" AS ENUM ('KNOWS', 'WITH_HELP', 'ALONE');

-- AlterTable
ALTER TABLE "role_grant" ADD COLUMN     "mastership_id" UUID;

-- CreateTable
CREATE TABLE "skill" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "hint" JSONB,
    "is_required" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "client_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "apprenticeship" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "graduated_at" TIMESTAMPTZ(3),
    "graduated_by_id" UUID,
    "graduation_reason" TEXT,
    "end_reason" TEXT,

    CONSTRAINT "apprenticeship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mastership" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "apprenticeship_id" UUID NOT NULL,
    "apprentice_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "posting_id" UUID NOT NULL,
    "master_id" UUID NOT NULL,
    "posting_starts_at" TIMESTAMPTZ(3) NOT NULL,
    "posting_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL GENERATED ALWAYS AS (greatest("starts_at", least("until", "posting_ends_at"))) STORED,

    CONSTRAINT "mastership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "skill_sign_off" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "apprenticeship_id" UUID NOT NULL,
    "mastership_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,
    "level" "skill_level" NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "evidence" TEXT,
    "erased_at" TIMESTAMPTZ(3),
    "appeal_id" UUID,
    "client_id" UUID NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "revoked_reason" TEXT,

    CONSTRAINT "skill_sign_off_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "skill_tenant_id_client_id_key" ON "skill"("tenant_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "skill_tenant_id_position_key" ON "skill"("tenant_id", "position");

-- CreateIndex
CREATE INDEX "apprenticeship_community_id_idx" ON "apprenticeship"("community_id");

-- CreateIndex
CREATE INDEX "apprenticeship_person_id_idx" ON "apprenticeship"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "apprenticeship_id_person_id_community_id_key" ON "apprenticeship"("id", "person_id", "community_id");

-- CreateIndex
CREATE UNIQUE INDEX "apprenticeship_created_by_id_client_id_key" ON "apprenticeship"("created_by_id", "client_id");

-- CreateIndex
CREATE INDEX "mastership_apprenticeship_id_idx" ON "mastership"("apprenticeship_id");

-- CreateIndex
CREATE INDEX "mastership_posting_id_idx" ON "mastership"("posting_id");

-- CreateIndex
CREATE INDEX "mastership_master_id_idx" ON "mastership"("master_id");

-- CreateIndex
CREATE UNIQUE INDEX "mastership_id_apprentice_id_community_id_starts_at_ends_at_key" ON "mastership"("id", "apprentice_id", "community_id", "starts_at", "ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "mastership_id_apprenticeship_id_master_id_key" ON "mastership"("id", "apprenticeship_id", "master_id");

-- CreateIndex
CREATE INDEX "skill_sign_off_apprenticeship_id_skill_id_idx" ON "skill_sign_off"("apprenticeship_id", "skill_id");

-- CreateIndex
CREATE INDEX "skill_sign_off_appeal_id_idx" ON "skill_sign_off"("appeal_id");

-- CreateIndex
CREATE UNIQUE INDEX "skill_sign_off_signed_by_id_client_id_key" ON "skill_sign_off"("signed_by_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_grant_mastership_id_key" ON "role_grant"("mastership_id");

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_mastership_id_person_id_place_id_starts_at_ends_fkey" FOREIGN KEY ("mastership_id", "person_id", "place_id", "starts_at", "ends_at") REFERENCES "mastership"("id", "apprentice_id", "community_id", "starts_at", "ends_at") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "apprenticeship" ADD CONSTRAINT "apprenticeship_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "apprenticeship" ADD CONSTRAINT "apprenticeship_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "apprenticeship" ADD CONSTRAINT "apprenticeship_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "apprenticeship" ADD CONSTRAINT "apprenticeship_graduated_by_id_fkey" FOREIGN KEY ("graduated_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mastership" ADD CONSTRAINT "mastership_apprenticeship_id_apprentice_id_community_id_fkey" FOREIGN KEY ("apprenticeship_id", "apprentice_id", "community_id") REFERENCES "apprenticeship"("id", "person_id", "community_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "mastership" ADD CONSTRAINT "mastership_posting_id_master_id_community_id_posting_start_fkey" FOREIGN KEY ("posting_id", "master_id", "community_id", "posting_starts_at", "posting_ends_at") REFERENCES "posting"("id", "person_id", "community_id", "starts_at", "ends_at") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mastership" ADD CONSTRAINT "mastership_master_id_fkey" FOREIGN KEY ("master_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_sign_off" ADD CONSTRAINT "skill_sign_off_apprenticeship_id_fkey" FOREIGN KEY ("apprenticeship_id") REFERENCES "apprenticeship"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_sign_off" ADD CONSTRAINT "skill_sign_off_mastership_id_apprenticeship_id_signed_by_i_fkey" FOREIGN KEY ("mastership_id", "apprenticeship_id", "signed_by_id") REFERENCES "mastership"("id", "apprenticeship_id", "master_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "skill_sign_off" ADD CONSTRAINT "skill_sign_off_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_sign_off" ADD CONSTRAINT "skill_sign_off_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_sign_off" ADD CONSTRAINT "skill_sign_off_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "skill_sign_off" ADD CONSTRAINT "skill_sign_off_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Nobody learns from oneself, under two masters of a community at once, or before the posting begins. What was called off holds
-- nothing.
ALTER TABLE mastership
  ADD CONSTRAINT mastership_of_another CHECK (apprentice_id <> master_id),
  ADD CONSTRAINT mastership_within_the_posting CHECK (starts_at >= posting_starts_at AND until >= starts_at),
  ADD CONSTRAINT mastership_one_at_a_time
  EXCLUDE USING gist (apprentice_id WITH =, community_id WITH =, tstzrange(starts_at, ends_at) WITH &&);

ALTER TABLE apprenticeship
  ADD CONSTRAINT apprenticeship_graduated_by_somebody CHECK (graduated_at IS NOT NULL OR num_nonnulls(graduated_by_id, graduation_reason) = 0);

-- The role of an apprentice is tied to person, place and term by the foreign key above, which a missing column would loosen.
ALTER TABLE role_grant
  ADD CONSTRAINT role_grant_of_apprenticeship CHECK (
    (source = 'APPRENTICESHIP') = (mastership_id IS NOT NULL)
    AND (mastership_id IS NULL OR (role = 'APPRENTICE' AND place_id IS NOT NULL AND ends_at IS NOT NULL)));

ALTER TABLE skill
  ADD CONSTRAINT skill_has_a_chinese_name CHECK (coalesce(name->>'zh', '') <> ''),
  ADD CONSTRAINT skill_hint_is_chinese_first CHECK (hint IS NULL OR coalesce(hint->>'zh', '') <> '');

ALTER TABLE skill_sign_off
  ADD CONSTRAINT skill_sign_off_shows_it CHECK ((evidence IS NULL) = (erased_at IS NOT NULL) AND evidence <> ''),
  ADD CONSTRAINT skill_sign_off_revoked_for_a_reason CHECK (
    (revoked_at IS NULL) = (revoked_reason IS NULL) AND (revoked_at IS NOT NULL OR revoked_by_id IS NULL) AND revoked_reason <> '');
CREATE UNIQUE INDEX skill_sign_off_one_of_a_level ON skill_sign_off (apprenticeship_id, skill_id, level) WHERE revoked_at IS NULL;

-- A level comes after the one before, and is signed while the signer is master.
CREATE FUNCTION keep_sign_offs_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM mastership m WHERE m.id = NEW.mastership_id AND NEW.signed_at >= m.starts_at AND NEW.signed_at < m.ends_at) THEN
    RAISE EXCEPTION 'signed off by nobody''s master' USING ERRCODE = 'check_violation', CONSTRAINT = 'skill_sign_off_by_the_master';
  END IF;
  IF NEW.level <> 'KNOWS' AND NOT EXISTS (
    SELECT FROM skill_sign_off s WHERE s.apprenticeship_id = NEW.apprenticeship_id AND s.skill_id = NEW.skill_id AND s.revoked_at IS NULL
      AND s.level = (CASE NEW.level WHEN 'ALONE' THEN 'WITH_HELP' ELSE 'KNOWS' END)::skill_level) THEN
    RAISE EXCEPTION 'a level was skipped' USING ERRCODE = 'check_violation', CONSTRAINT = 'skill_sign_off_in_order';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER in_order BEFORE INSERT ON skill_sign_off FOR EACH ROW EXECUTE FUNCTION keep_sign_offs_in_order();

-- What was signed off stands: it can be revoked once, the highest level first, and its words can be erased.
CREATE FUNCTION keep_sign_offs() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['revoked_at', 'revoked_by_id', 'revoked_reason', 'evidence', 'erased_at'];
BEGIN
  IF to_jsonb(OLD) - may_change <> to_jsonb(NEW) - may_change
    OR (OLD.revoked_at IS NOT NULL AND (OLD.revoked_at, OLD.revoked_reason) IS DISTINCT FROM (NEW.revoked_at, NEW.revoked_reason))
    OR (NEW.evidence IS NOT NULL AND NEW.evidence IS DISTINCT FROM OLD.evidence) THEN
    RAISE EXCEPTION 'a sign-off is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL AND EXISTS (
    SELECT FROM skill_sign_off s WHERE s.apprenticeship_id = OLD.apprenticeship_id AND s.skill_id = OLD.skill_id AND s.revoked_at IS NULL
      AND s.level > OLD.level) THEN
    RAISE EXCEPTION 'a higher level stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'skill_sign_off_highest_first';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER stands BEFORE UPDATE ON skill_sign_off FOR EACH ROW EXECUTE FUNCTION keep_sign_offs();
CREATE TRIGGER append_only BEFORE DELETE ON skill_sign_off
  FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON skill_sign_off
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();

-- What somebody did, and what was given to somebody, in a time.
CREATE INDEX appeal_event_person ON appeal_event (person_id, recorded_at) WHERE person_id IS NOT NULL;
CREATE INDEX appeal_event_assignee ON appeal_event (assignee_id, recorded_at) WHERE assignee_id IS NOT NULL;

-- The skills that a tenant begins with; those that are opened later get them when they are.
INSERT INTO skill (id, tenant_id, name, hint, is_required, position, created_at, changed_at)
SELECT gen_random_uuid(), t.id, s.name, s.hint, true, s.position, now(), now()
FROM tenant t CROSS JOIN (VALUES
  (1, '{"zh": "入户走访与倾听", "en": "Visiting and listening"}'::jsonb, '{"zh": "能入户走访，听完居民的话，记清是谁、什么事、想要什么。", "en": "Visits homes, hears people out, and writes down who, what and what they hope for."}'::jsonb),
  (2, '{"zh": "现场查明原因", "en": "Finding the cause on site"}'::jsonb, '{"zh": "能到现场查看、做试验，找到真正的原因，而不是只看现象。", "en": "Looks, tests and finds the real cause, not only what can be seen of it."}'::jsonb),
  (3, '{"zh": "组织各方协商", "en": "Bringing parties to a table"}'::jsonb, '{"zh": "能把居民、物业、产权单位请到一张桌上，谈出结果。", "en": "Brings residents, property company and owners to one table, and to a result."}'::jsonb),
  (4, '{"zh": "运用法规政策", "en": "Using rules and policy"}'::jsonb, '{"zh": "能找到适用的法规和政策，并用居民听得懂的话讲清楚。", "en": "Finds the rules and policies that apply and explains them in plain words."}'::jsonb),
  (5, '{"zh": "协调职能部门", "en": "Calling departments"}'::jsonb, '{"zh": "知道该找哪个部门，能请来人，盯到办完。", "en": "Knows which department to call, gets it to come and stays with it until it is done."}'::jsonb),
  (6, '{"zh": "书面记录与总结", "en": "Writing it up"}'::jsonb, '{"zh": "能写清过程、依据和结果，让没到场的人也看得明白。", "en": "Writes down what was done, why and with what result, so that others can follow it."}'::jsonb)
) s (position, name, hint);

SELECT guard_tenants();
