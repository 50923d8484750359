import { Link, useNavigate, useParams } from 'react-router';
import { useViewer } from '../access/viewer.tsx';
import { useMedia } from '../app/useMedia.ts';
import { useTitle } from '../app/useTitle.ts';
import { useTexts } from '../locales/locale.tsx';
import { Empty } from '../pieces/Empty.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { AppealRow } from '../queue/AppealRow.tsx';
import { useQueue } from '../queue/useQueue.ts';
import { TriageCard } from './TriageCard.tsx';
import './TriageScreen.css';

const filter = { triage: true };
const oldestFirst = { field: 'URGENCY', direction: 'ASC' } as const;

/** What no rule could place, one after the other: read it, choose the place, the next one comes up. */
export function TriageScreen() {
  const { triage, appeal, queue: words } = useTexts();
  const viewer = useViewer();
  const { appealId } = useParams();
  const navigate = useNavigate();
  const isNarrow = useMedia('(max-width: 1023px)');
  const queue = useQueue(filter, oldestFirst, viewer.places[0]?.id ?? '');
  useTitle(triage.title);
  const rows = queue.rows.filter((row) => row.place === null);
  const chosen = appealId ?? (isNarrow ? undefined : rows[0]?.id);
  const goOn = () => {
    const rest = rows.filter((row) => row.id !== chosen);
    const next = rest[0];
    queue.renew();
    void navigate(next && !isNarrow ? `/triage/${encodeURIComponent(next.id)}` : '/triage');
  };
  return (
    <div className={`triage ${appealId ? 'triage-open' : ''}`}>
      {!(isNarrow && appealId) && (
        <section className="triage-list" aria-labelledby="triage-title">
          <header className="triage-head">
            <h1 id="triage-title">{triage.title}</h1>
            <p className="muted">{triage.lead}</p>
          </header>
          {queue.error && <Fault error={queue.error} retry={queue.renew} />}
          {queue.loading && <Loading />}
          <div role="status">
            {queue.fresh > 0 && (
              <button type="button" className="queue-fresh" onClick={queue.renew}>
                {words.fresh(queue.fresh)}
              </button>
            )}
          </div>
          {!queue.loading && rows.length === 0 && <Empty words={triage.empty} />}
          <ul className="rows">
            {rows.map((row) => (
              <li key={row.id}>
                <AppealRow row={row} to={`/triage/${encodeURIComponent(row.id)}`} open={row.id === chosen} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {(!isNarrow || appealId) && (
        <div className="triage-card">
          {isNarrow && (
            <Link className="appeal-back" to="/triage">
              {appeal.back}
            </Link>
          )}
          {chosen ? <TriageCard key={chosen} id={chosen} placed={goOn} /> : null}
        </div>
      )}
    </div>
  );
}
