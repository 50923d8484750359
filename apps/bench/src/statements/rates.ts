const counts = (from: string, to: string) => `
  json_build_object(${Object.entries({
    valid: 'true',
    contacted: 'v.contacted',
    solvedYes: `v.solved = 'YES'`,
    solvedHalf: `v.solved = 'HALF'`,
    solvedNo: `v.solved = 'NO'`,
    satisfiedYes: `v.satisfied = 'YES'`,
    satisfiedBasically: `v.satisfied = 'BASICALLY'`,
    satisfiedNo: `v.satisfied = 'NO'`,
    doubleNo: `v.solved = 'NO' AND v.satisfied = 'NO'`,
  })
    .map(
      ([name, condition]) =>
        `'${name}', count(*) FILTER (WHERE v.recorded_at >= ${from} AND v.recorded_at < ${to} AND ${condition})`,
    )
    .join(', ')})`;

/** The answers afterwards at a place ($2) and under it, from $4 to $5 and from $3 to $4. By hand. */
export const ratesStatement = `
  SELECT ${counts('$4', '$5')} AS figures, ${counts('$3', '$4')} AS "figuresBefore"
  FROM return_visit v WHERE v.counts AND v.tenant_id = $1::uuid
    AND v.recorded_at >= $3::timestamptz AND v.recorded_at < $5::timestamptz
    AND v.place_id IN (SELECT place_id FROM place_ancestor WHERE ancestor_id = $2::uuid)`;
