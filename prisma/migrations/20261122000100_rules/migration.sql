-- What a Prisma schema cannot say, and the database keeps all the same.

-- Contrib modules that every PostgreSQL brings; an ordinary owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- History is only added to: no role, and no mistake in the program, rewrites it.
CREATE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON appeal_event
  FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON appeal_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();

-- A row belongs to its tenant for ever. A migration that adds a table calls guard_tenants() again.
CREATE FUNCTION refuse_another_tenant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the tenant of a row never changes: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE FUNCTION guard_tenants() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  guarded text;
BEGIN
  FOR guarded IN
    SELECT c.relname
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p')
       AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'same_tenant')
  LOOP
    EXECUTE format(
      'CREATE TRIGGER same_tenant BEFORE UPDATE OF tenant_id ON %I FOR EACH ROW '
      'WHEN (OLD.tenant_id IS DISTINCT FROM NEW.tenant_id) EXECUTE FUNCTION refuse_another_tenant()', guarded);
  END LOOP;
END;
$$;

SELECT guard_tenants();

-- Versions of one thing never overlap in time.
ALTER TABLE category_version ADD CONSTRAINT category_version_one_at_a_time
  EXCLUDE USING gist (category_id WITH =, tstzrange(valid_from, valid_to) WITH &&);
ALTER TABLE configuration ADD CONSTRAINT configuration_one_at_a_time
  EXCLUDE USING gist (place_id WITH =, tstzrange(valid_from, valid_to) WITH &&);

-- A role is held at a place or for an organization.
ALTER TABLE role_grant ADD CONSTRAINT role_grant_place_or_organization
  CHECK (num_nonnulls(place_id, organization_id) = 1);

-- The queue sorts by what must happen next. While an appeal waits (paused) or is done, no clock runs.
ALTER TABLE appeal DROP COLUMN next_due_at;
ALTER TABLE appeal ADD COLUMN next_due_at timestamptz(3) NOT NULL GENERATED ALWAYS AS (
  CASE
    WHEN state = 'SUBMITTED' THEN coalesce(dispatch_due_at, '9999-12-31 00:00:00+00'::timestamptz)
    WHEN state IN ('ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'SCHEDULED')
      THEN coalesce(handling_due_at, '9999-12-31 00:00:00+00'::timestamptz)
    ELSE '9999-12-31 00:00:00+00'::timestamptz
  END
) STORED;
CREATE INDEX appeal_tenant_id_next_due_at_id_idx ON appeal (tenant_id, next_due_at, id);

-- ===== Added by noun =====

-- Places: what Prisma's schema cannot say.

-- A place is one thing at a time.
ALTER TABLE place_version
  ADD CONSTRAINT place_version_one_at_a_time
  EXCLUDE USING gist (place_id WITH =, daterange(valid_from, valid_to) WITH &&);

-- A code names one place at a time: 110106008 was 卢沟桥 and is now 六里桥.
ALTER TABLE place_version
  ADD CONSTRAINT place_version_code_names_one
  EXCLUDE USING gist (tenant_id WITH =, code WITH =, daterange(valid_from, valid_to) WITH &&)
  WHERE (code IS NOT NULL);

ALTER TABLE place_version
  ADD CONSTRAINT place_version_ends_after_it_begins CHECK (valid_to > valid_from),
  ADD CONSTRAINT place_version_has_a_chinese_name CHECK (name ? 'zh'),
  ADD CONSTRAINT place_version_not_its_own_parent CHECK (parent_id <> place_id),
  ADD CONSTRAINT place_version_whole_centroid CHECK ((centroid_lng IS NULL) = (centroid_lat IS NULL));

-- locate(point): rings are in Web Mercator metres, see core/places/boundaryParts.ts.
CREATE INDEX boundary_part_box ON boundary_part USING gist (box(ring)) WHERE current;

-- Appeals: what Prisma's schema cannot say.

-- The few that are open among the many that are closed, and those that nobody could place: the queue counts them.
CREATE INDEX appeal_open ON appeal (place_id) WHERE state IN
  ('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'NEEDS_INFO', 'WAITING', 'SCHEDULED', 'RESOLVED', 'VERIFIED');
CREATE INDEX appeal_unplaced ON appeal (tenant_id) WHERE place_id IS NULL;

ALTER TABLE appeal
  ADD CONSTRAINT appeal_counts_from_one CHECK (version >= 1 AND round >= 1),
  ADD CONSTRAINT appeal_stands_on_a_rung CHECK (level IN ('GRID', 'COMMUNITY', 'STREET', 'DISTRICT')),
  ADD CONSTRAINT appeal_code_has_ten_digits CHECK (code ~ '^[1-9][0-9]{9}$'),
  ADD CONSTRAINT appeal_whole_point CHECK ((lng IS NULL) = (lat IS NULL)),
  ADD CONSTRAINT appeal_promise_is_pinned CHECK (handling_due_at IS NULL OR configuration_id IS NOT NULL),
  ADD CONSTRAINT appeal_resolved_has_a_time CHECK (state NOT IN ('RESOLVED', 'VERIFIED') OR resolved_at IS NOT NULL),
  ADD CONSTRAINT appeal_closed_has_a_time CHECK (state <> 'CLOSED' OR closed_at IS NOT NULL);

ALTER TABLE appeal_event
  ADD CONSTRAINT appeal_event_counts_from_one CHECK (sequence >= 1 AND round >= 1);

ALTER TABLE return_visit
  ADD CONSTRAINT return_visit_counts_from_one CHECK (round >= 1);

-- Categories
ALTER TABLE category_version
  ADD CONSTRAINT category_version_has_a_chinese_name CHECK (name ? 'zh'),
  ADD CONSTRAINT category_version_routes_to_a_rung CHECK (route_level IN ('GRID', 'COMMUNITY', 'STREET', 'DISTRICT')),
  ADD CONSTRAINT category_version_ends_after_it_begins CHECK (valid_to > valid_from);
ALTER TABLE configuration
  ADD CONSTRAINT configuration_ends_after_it_begins CHECK (valid_to > valid_from);
