import { type AppealRowFragment, TodayDocument } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../access/viewer.tsx';
import { useLive } from '../app/live.ts';
import { useNow } from '../app/useNow.ts';
import { useTitle } from '../app/useTitle.ts';
import { useTexts } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { AppealRow } from '../queue/AppealRow.tsx';
import { useQueueLive } from '../queue/useQueueLive.ts';
import { Counts } from './Counts.tsx';
import './TodayScreen.css';

const day = 24 * 3_600_000;

/** What must I do today: the burning ones first, then mine, then what waits for a second person. */
export function TodayScreen() {
  const { today, triage } = useTexts();
  const viewer = useViewer();
  const now = useNow();
  const { returns } = useLive();
  const place = viewer.places[0]?.id ?? '';
  const [{ data, error }, read] = useQuery({
    query: TodayDocument,
    variables: { place },
    pause: place === '',
  });
  useQueueLive(place, () => read({ requestPolicy: 'network-only' }), returns);
  useTitle(today.title);
  if (error && !data) return <Fault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data?.counts) return <Loading lines={8} />;
  const { counts } = data;
  const soon = (data.soon?.nodes ?? []).filter((one) => {
    const due = one.promiseClock.dueAt;
    return due && !one.promiseClock.stoppedAt && Date.parse(due) - now < day && Date.parse(due) > now;
  });
  return (
    <div className="today">
      <header>
        <h1>{today.greeting(viewer.person.name, new Date(now).getHours())}</h1>
        <p className={counts.overdue > 0 ? 'today-lead today-burning' : 'today-lead'}>
          {today.summary(counts.overdue, counts.dueSoon)}
        </p>
      </header>
      <Counts counts={counts} />
      <div className="today-lists">
        <List
          title={today.overdue}
          rows={data.overdue?.nodes}
          none={today.none.overdue}
          count={counts.overdue}
          to="/appeals?view=overdue"
        />
        <List
          title={today.dueSoon}
          rows={soon}
          none={today.none.dueSoon}
          count={counts.dueSoon}
          to="/appeals"
        />
        <List
          title={today.mine}
          rows={data.mine?.nodes}
          none={today.none.mine}
          count={counts.mine}
          to="/appeals?view=mine"
        />
        <List
          title={today.toVerify}
          rows={data.toVerify?.nodes}
          none={today.none.toVerify}
          count={counts.toVerify}
          to="/appeals?view=toVerify"
        />
        <List
          title={triage.title}
          rows={data.triage?.nodes}
          none={today.none.triage}
          count={counts.triage}
          to="/triage"
          base="/triage"
        />
      </div>
    </div>
  );
}

interface ListProps {
  title: string;
  rows: readonly AppealRowFragment[] | undefined;
  none: string;
  count: number;
  to: string;
  base?: string;
}

function List({ title, rows = [], none, count, to, base = '/appeals' }: ListProps) {
  const { today } = useTexts();
  return (
    <section className="today-list">
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="today-none muted">{none}</p>
      ) : (
        <ul className="rows">
          {rows.map((row) => (
            <li key={row.id}>
              <AppealRow row={row} to={`${base}/${encodeURIComponent(row.id)}`} />
            </li>
          ))}
        </ul>
      )}
      {count > rows.length && rows.length > 0 && <Link to={to}>{today.seeAll(count)}</Link>}
    </section>
  );
}
