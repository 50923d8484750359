-- CreateTable
CREATE TABLE "team_member" (
    "tenant_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "hours" JSONB,
    "consented_on" DATE NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID NOT NULL,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("place_id","person_id","role")
);

-- CreateIndex
CREATE INDEX "team_member_person_id_idx" ON "team_member"("person_id");

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody is shown without a name, as anything else than what a community's people are, or before they agreed to it.
ALTER TABLE team_member
  ADD CONSTRAINT team_member_named CHECK (btrim(name) <> ''),
  ADD CONSTRAINT team_member_role CHECK (role IN ('COMMUNITY_SECRETARY', 'GOVERNANCE_SECRETARY', 'FIRST_SECRETARY',
    'APPRENTICE', 'GRID_BRANCH_SECRETARY', 'GRID_LEADER', 'GRID_MEMBER', 'PATROL_VOLUNTEER')),
  -- A day more: the calendar of the office may be ahead of UTC.
  ADD CONSTRAINT team_member_consented CHECK (consented_on <= (published_at AT TIME ZONE 'UTC')::date + 1);

-- Public answers are made of it, and of the roles of those who are published.
CREATE TRIGGER public_written AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON team_member
  FOR EACH STATEMENT EXECUTE FUNCTION public_written();

CREATE FUNCTION published_role_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM team_member WHERE person_id = COALESCE(NEW.person_id, OLD.person_id)) THEN
    PERFORM pg_notify('linli_public', '');
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER public_written AFTER INSERT OR UPDATE OR DELETE ON role_grant
  FOR EACH ROW EXECUTE FUNCTION published_role_written();

SELECT guard_tenants();
