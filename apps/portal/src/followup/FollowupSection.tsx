import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { useLabel } from '../locales/labels.ts';
import './Followup.css';
import { ReviewParts } from './ReviewParts.tsx';
import { useFollowupTexts } from './texts.ts';
import { useFollowup } from './useFollowup.ts';

/** In the appeal's pane: the review that a double no opened, and what is known of the issue in its ledger. */
export function FollowupSection({ appeal }: { appeal: AppealDetailFragment }) {
  const words = useFollowupTexts();
  const label = useLabel();
  const followup = useFollowup(appeal.id, appeal.version);
  if (!followup) return null;
  const { reviews, ledgerEntry: entry } = followup;
  return (
    <>
      {reviews.map((review) => (
        <section key={review.id} className="card">
          <h2>{words.reviewTitle}</h2>
          <p className="muted">{review.completedAt ? words.reviewWhole : words.reviewLead}</p>
          <ReviewParts review={review} />
        </section>
      ))}
      {entry && (
        <section className="card">
          <h2>
            {words.ledger} · {label('Ledger', followup.ledger)}
          </h2>
          <dl className="ledger-facts">
            {entry.cause && <Fact name={words.cause}>{entry.cause}</Fact>}
            <Fact name={words.plan}>{entry.plan ?? words.noPlan}</Fact>
            <Fact name={words.owner}>{entry.owner?.name ?? words.noOwner}</Fact>
            {entry.dueOn && <Fact name={words.dueOn}>{entry.dueOn}</Fact>}
          </dl>
        </section>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
