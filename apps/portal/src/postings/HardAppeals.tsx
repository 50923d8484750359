import type { HardReason, PostingWorkQuery } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { useNow } from '../app/useNow.ts';
import { useLabel } from '../locales/labels.ts';
import { AppealRow } from '../queue/AppealRow.tsx';
import { useDayTexts } from './dayTexts.ts';
import './Day.css';

type Work = Extract<NonNullable<PostingWorkQuery['node']>, { __typename: 'Posting' }>;

interface Props {
  hard: Work['hardAppeals'];
  communityId: string;
}

const day = 86_400_000;

/** What is hardest in the community, few, each with why it stands here. */
export function HardAppeals({ hard: { totalCount, appeals }, communityId }: Props) {
  const words = useDayTexts();
  const now = useNow();
  const hidden = totalCount - appeals.length;
  return (
    <section className="card">
      <div className="postings-head">
        <h2>{words.hard}</h2>
        <Link to={`/appeals?place=${encodeURIComponent(communityId)}`}>{words.allHere}</Link>
      </div>
      <p className="muted">{appeals.length === 0 ? words.noHard : words.hardLead}</p>
      <ul className="rows hard-rows">
        {appeals.map(({ appeal, reasons }) => (
          <li key={appeal.id}>
            <AppealRow row={appeal} to={`/appeals/${encodeURIComponent(appeal.id)}`} />
            <p className="hard-reasons">
              {reasons.map((reason) => (
                <Reason key={reason} reason={reason} />
              ))}
              <span className="muted">
                {words.openDays(Math.max(0, Math.floor((now - Date.parse(appeal.recordedAt)) / day)))}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="muted">{words.moreHard(hidden)}</p>}
    </section>
  );
}

function Reason({ reason }: { reason: HardReason }) {
  const label = useLabel();
  return <span className={`hard-${reason.toLowerCase()}`}>{label('HardReason', reason)}</span>;
}
