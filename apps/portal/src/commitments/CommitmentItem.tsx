import type { CommitmentsQuery } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { CommitmentDay } from './CommitmentDay.tsx';

type Row = NonNullable<CommitmentsQuery['commitments']>['nodes'][number];

/** One promise in a list: its day, the way to its appeal, who promised. */
export function CommitmentItem({ commitment }: { commitment: Row }) {
  const { appeal, text, unit, person } = commitment;
  return (
    <li>
      <CommitmentDay commitment={commitment} />
      <p>
        <Link to={`/appeals/${appeal.id}`}>{text ?? appeal.title}</Link>
      </p>
      <p className="muted">
        {[appeal.place?.name.text, unit?.name.text, person?.name].filter(Boolean).join(' · ')}
      </p>
    </li>
  );
}
