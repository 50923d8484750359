import type { AppealRowFragment } from '@linli/client/generated/graphql';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer.tsx';
import { useNow } from '../app/useNow.ts';
import { useTitle } from '../app/useTitle.ts';
import { useTexts } from '../locales/locale.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { MyDay } from '../postings/MyDay.tsx';
import { AppealRow } from '../queue/AppealRow.tsx';
import { Counts } from './Counts.tsx';
import { StartScreen } from './StartScreen.tsx';
import './TodayScreen.css';
import { useToday } from './useToday.ts';
import { ways } from './ways.ts';

/** The first screen: the day's work, or the ways to what else is one's own. */
export function TodayScreen() {
  return useViewer().viewerCanReadAppeals ? <Today /> : <StartScreen />;
}

/** What must I do today: the burning ones first, then mine, then what waits for a second person. */
function Today() {
  const { today: words } = useTexts();
  const viewer = useViewer();
  const now = useNow();
  const { today, error, renew } = useToday();
  useTitle(words.title);
  if (error && !today) return <PageFault error={error} retry={renew} />;
  if (!today) return <Loading lines={8} />;
  const burning = today.overdue.count > 0;
  return (
    <div className="today">
      <header>
        <h1>{words.greeting(viewer.person.name, new Date(now).getHours())}</h1>
        <p className={burning ? 'today-lead today-burning' : 'today-lead'}>
          {words.summary(today.overdue.count, today.dueSoon.count)}
        </p>
      </header>
      <MyDay />
      <Counts today={today} />
      <div className="today-lists">
        {ways.map(({ key, to }) => {
          const list = today[key];
          return list && <List key={key} title={words[key]} none={words.none[key]} to={to} {...list} />;
        })}
      </div>
    </div>
  );
}

interface ListProps {
  title: string;
  rows: readonly AppealRowFragment[];
  none: string;
  count: number;
  to: string;
}

function List({ title, rows, none, count, to }: ListProps) {
  const { today } = useTexts();
  const base = to.startsWith('/triage') ? '/triage' : '/appeals';
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
