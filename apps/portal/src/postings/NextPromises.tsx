import type { PostingWorkQuery } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { CommitmentItem } from '../commitments/CommitmentItem.tsx';
import { useDayTexts } from './dayTexts.ts';

/** What was promised in the community for the next days. */
export function NextPromises({
  promises: { totalCount, nodes },
}: {
  promises: NonNullable<PostingWorkQuery['commitments']>;
}) {
  const words = useDayTexts();
  return (
    <section className="card">
      <div className="postings-head">
        <h2>{words.promised}</h2>
        {totalCount > nodes.length && <Link to="/commitments">{words.allPromised(totalCount)}</Link>}
      </div>
      {nodes.length === 0 ? (
        <p className="muted">{words.noPromised}</p>
      ) : (
        <ul className="commitment-list">
          {nodes.map((commitment) => (
            <CommitmentItem key={commitment.id} commitment={commitment} />
          ))}
        </ul>
      )}
    </section>
  );
}
