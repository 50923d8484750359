-- Places: what Prisma's schema cannot say.

CREATE EXTENSION IF NOT EXISTS btree_gist;

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
