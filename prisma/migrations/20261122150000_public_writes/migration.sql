-- Servers keep the answers to public reads in memory. Whatever these answers are made of says, at commit, that it was
-- written: use cases, imports and an operator's own statements alike. Within one transaction equal notices are one.
CREATE FUNCTION public_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('linli_public', '');
  RETURN NULL;
END
$$;

DO $$
DECLARE
  read_in_public text;
BEGIN
  FOREACH read_in_public IN ARRAY ARRAY['tenant', 'site', 'category', 'category_version', 'category_route', 'configuration',
    'organization', 'organization_place', 'place', 'place_version', 'place_ancestor', 'place_boundary', 'boundary_part', 'publication']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER public_written AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I '
      'FOR EACH STATEMENT EXECUTE FUNCTION public_written()', read_in_public);
  END LOOP;
END
$$;

-- Appeals and whoever joins them are written all day; of these only what is published matters.
CREATE FUNCTION published_written(written uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM publication WHERE appeal_id = written) THEN
    PERFORM pg_notify('linli_public', '');
  END IF;
END
$$;

CREATE FUNCTION appeal_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM published_written(NEW.id);
  RETURN NULL;
END
$$;

CREATE FUNCTION participant_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM published_written(COALESCE(NEW.appeal_id, OLD.appeal_id));
  RETURN NULL;
END
$$;

CREATE TRIGGER public_written AFTER UPDATE ON appeal FOR EACH ROW EXECUTE FUNCTION appeal_written();
CREATE TRIGGER public_written AFTER INSERT OR UPDATE OR DELETE ON participant
  FOR EACH ROW EXECUTE FUNCTION participant_written();
