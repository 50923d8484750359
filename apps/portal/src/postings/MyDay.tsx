import { MyPostingsDocument, type MyPostingsQuery } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useZone } from '../access/viewer.tsx';
import { useLabel } from '../locales/labels.ts';
import './Day.css';
import './Postings.css';
import { isoDay } from './days.ts';
import { useDayTexts } from './dayTexts.ts';
import { usePostingWays } from './usePostingWays.ts';

type Mine = NonNullable<MyPostingsQuery['postings']>['nodes'][number];

/** On the first screen of who is posted somewhere: one tap to the day there. */
export function MyDay() {
  const isPosted = usePostingWays()?.isPosted ?? false;
  const [{ data }] = useQuery({
    query: MyPostingsDocument,
    pause: !isPosted,
    requestPolicy: 'cache-and-network',
  });
  if (!isPosted) return null;
  return (data?.postings?.nodes ?? []).map((posting) => <Way key={posting.id} posting={posting} />);
}

function Way({ posting: { id, community, currentWeek } }: { posting: Mine }) {
  const words = useDayTexts();
  const label = useLabel();
  const today = isoDay(0, useZone());
  const day = currentWeek?.days.find((one) => one.day === today);
  const said = day?.checkedInAt ? words.checkedIn : day?.isPlanned ? words.plannedToday : words.freeToday;
  return (
    <Link className="my-day" to={`/postings/${encodeURIComponent(id)}`}>
      <strong>{community.name.text}</strong>
      <span>
        {said}
        {currentWeek && (
          <>
            {' · '}
            <span className={`attendance-${currentWeek.state.toLowerCase()}`}>
              {label('AttendanceWeekState', currentWeek.state)}
            </span>
          </>
        )}
      </span>
      <span className="my-day-way">{words.toMyDay}</span>
    </Link>
  );
}
