import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useMedia } from '../app/useMedia.ts';
import { useTitle } from '../app/useTitle.ts';
import { useTexts } from '../locales/locale.tsx';
import { Empty } from '../pieces/Empty.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { AppealRow } from '../queue/AppealRow.tsx';
import { LoadMore } from '../queue/LoadMore.tsx';
import { useQueue } from '../queue/useQueue.ts';
import { TriageCard } from './TriageCard.tsx';
import './TriageScreen.css';

const oldestFirst = { field: 'URGENCY', direction: 'ASC' } as const;

/** What no rule could place, one after the other: read it, choose the place, the next one comes up. */
export function TriageScreen() {
  const { triage, appeal, queue: texts } = useTexts();
  const { appealId } = useParams();
  const navigate = useNavigate();
  const isNarrow = useMedia('(max-width: 1023px)');
  const [words, setWords] = useState('');
  const filter = useMemo(() => ({ triage: true, ...(words ? { text: { contains: words } } : {}) }), [words]);
  const queue = useQueue(filter, oldestFirst, null);
  useTitle(triage.title);
  // A change tells of itself: what was placed meanwhile is not left to do.
  const rows = queue.rows.filter((row) => row.place === null || row.holder === null);
  // What comes up meanwhile waits until the one that was begun is placed.
  const [begun, setBegun] = useState<string>();
  const first = rows.find(({ id }) => id === begun)?.id ?? rows[0]?.id;
  if (first !== begun) setBegun(first);
  const chosen = appealId ?? (isNarrow ? undefined : first);
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
            <h1 id="triage-title" className="queue-title">
              {triage.title}
              {queue.total !== null && <span className="muted queue-count">{texts.count(queue.total)}</span>}
            </h1>
            <p className="muted">{triage.lead}</p>
            {(words !== '' || (queue.total ?? 0) > 10) && (
              <Input.Search
                aria-label={triage.search}
                placeholder={triage.search}
                allowClear
                onSearch={(value) => setWords(value.trim())}
              />
            )}
          </header>
          {queue.error && <Fault error={queue.error} retry={queue.renew} />}
          {queue.loading && <Loading />}
          <div role="status">
            {queue.fresh > 0 && (
              <button type="button" className="queue-fresh" onClick={queue.renew}>
                {texts.fresh(queue.fresh)}
              </button>
            )}
          </div>
          {!queue.loading && rows.length === 0 && !queue.more && (
            <Empty words={words ? triage.emptySearch : triage.empty} />
          )}
          <ul className="rows">
            {rows.map((row) => (
              <li key={row.id}>
                <AppealRow row={row} to={`/triage/${encodeURIComponent(row.id)}`} open={row.id === chosen} />
              </li>
            ))}
          </ul>
          <LoadMore queue={queue} />
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
