const text = (value: string) => `json_build_object('text', ${value} ->> 'zh')`;
const textOrNull = (value: string) => `CASE WHEN ${value} IS NULL THEN NULL ELSE ${text(value)} END`;

const inForce = (version: string) =>
  `${version}.valid_from <= now() AND (${version}.valid_to IS NULL OR ${version}.valid_to > now())`;

const questions = `(
  SELECT coalesce(json_agg(json_build_object(
    'key', q -> 'key', 'kind', q -> 'kind', 'required', q -> 'required',
    'min', q -> 'min', 'max', q -> 'max', 'earliest', q -> 'earliest', 'latest', q -> 'latest', 'label', ${text("(q -> 'label')")},
    'choices', (SELECT coalesce(json_agg(json_build_object('value', o -> 'value', 'label', ${text("(o -> 'label')")},
        'stopper', ${textOrNull("(o -> 'stopper')")}) ORDER BY nth), '[]')
      FROM jsonb_array_elements(q -> 'choices') WITH ORDINALITY choice (o, nth)),
    'when', CASE WHEN q -> 'when' IS NULL THEN NULL
      ELSE json_build_object('key', q -> 'when' -> 'key', 'equals', q -> 'when' -> 'equals') END) ORDER BY n), '[]')
  FROM jsonb_array_elements(k.questions) WITH ORDINALITY question (q, n))`;

const categories = `(
  SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', ${text('k.name')}, 'hint', ${textOrNull('k.hint')},
    'parent', CASE WHEN c.parent_id IS NULL THEN NULL ELSE json_build_object('id', c.parent_id) END,
    'offered', k.offered, 'questions', ${questions}) ORDER BY k.position, k.id), '[]')
  FROM category_version k JOIN category c ON c.id = k.category_id
  WHERE k.tenant_id = s.tenant_id AND ${inForce('k')} AND (k.offered OR EXISTS (
    SELECT FROM category below JOIN category_version kb ON kb.category_id = below.id
    WHERE below.parent_id = c.id AND kb.offered AND ${inForce('kb')})))`;

const places = `(
  SELECT coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'name', ${text('v.name')},
    'parentId', CASE WHEN v.parent_id IN (SELECT place_id FROM listed) THEN v.parent_id END) ORDER BY p.kind, p.id), '[]')
  FROM listed JOIN place p ON p.id = listed.place_id JOIN place_version v ON v.id = p.current_version_id)`;

const aboutChoices = `(
  SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', ${text('o.name')}) ORDER BY array_position(kinds, o.kind::text), o.id), '[]')
  FROM organization o,
    (VALUES (ARRAY['PROPERTY_COMPANY', 'COMMUNITY_COMMITTEE', 'OWNERS_COMMITTEE', 'PROPERTY_RIGHT_UNIT', 'STREET_OFFICE',
      'GREENING_FIRM', 'UTILITY'])) about (kinds)
  WHERE o.kind::text = ANY (kinds) AND EXISTS (
    SELECT FROM organization_place serves WHERE serves.organization_id = o.id AND serves.place_id IN (
      SELECT place_id FROM place_ancestor WHERE ancestor_id = s.place_id
      UNION SELECT ancestor_id FROM place_ancestor WHERE place_id = s.place_id)))`;

/** The widget's start: a site by its key with all that the report form shows. */
export const siteStatement = `
  WITH s AS MATERIALIZED (SELECT * FROM site WHERE key = $1 AND disabled_at IS NULL),
  around AS MATERIALIZED (
    SELECT p.id AS place_id, p.kind, v.grid_id FROM s JOIN place_ancestor a ON a.ancestor_id = s.place_id
      JOIN place p ON p.id = a.place_id JOIN place_version v ON v.id = p.current_version_id),
  listed AS MATERIALIZED (
    SELECT place_id FROM around WHERE kind IN ('GRID', 'ESTATE', 'BUILDING')
    UNION SELECT grid_id FROM around WHERE grid_id IS NOT NULL)
  SELECT json_build_object('site', json_build_object('title', ${text('s.title')}, 'accent', s.accent,
    'contact', s.contact, 'locales', s.locales, 'texts', s.texts, 'categories', ${categories},
    'places', ${places}, 'aboutChoices', ${aboutChoices}, 'consent', $2::json))::text AS data
  FROM s`;
