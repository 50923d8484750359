import { ReviewQueueDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { Link } from 'react-router';
import { usePages } from '../app/usePages.ts';
import { useLabel } from '../locales/labels.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { ReviewParts } from './ReviewParts.tsx';
import { useFollowupTexts } from './texts.ts';

/** Reviews that lack a part; what is due first comes first. */
export function ReviewList({ place }: { place: string | null }) {
  const words = useFollowupTexts();
  const label = useLabel();
  const list = usePages(ReviewQueueDocument, { place }, (data) => data.doubleNoReviews);
  if (list.error && !list.rows) return <Fault error={list.error} retry={list.again} />;
  if (!list.rows) return <Loading lines={6} />;
  if (list.rows.length === 0) return <Empty words={words.noReviews} />;
  return (
    <section className="card" aria-label={words.reviews}>
      <p className="muted" role="status">
        {words.reviewCount(list.total)}
      </p>
      <ul className="followup-list">
        {list.rows.map(({ appeal, ...review }) => (
          <li key={review.id}>
            <div>
              <p className="followup-title">
                <Link to={`/appeals/${appeal.id}`}>{appeal.title}</Link>
              </p>
              <p className="muted">
                {[label('AppealState', appeal.state), appeal.place?.name.text, appeal.holder?.name.text]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <ReviewParts review={review} />
            </div>
          </li>
        ))}
      </ul>
      {list.more && (
        <Button block loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
