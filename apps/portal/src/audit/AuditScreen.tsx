import { Button } from 'antd';
import { useTitle } from '../app/useTitle.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { AuditEntry } from './AuditEntry.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import './AuditScreen.css';
import { useAuditTexts } from './texts.ts';
import { useTrail } from './useTrail.ts';

/** The audit trail of one's own office, for those who may read it. */
export function AuditScreen() {
  const words = useAuditTexts();
  const trail = useTrail();
  const { rows, total, error, again, more, loading, choose } = trail;
  useTitle(words.title);
  if (error && !rows) return <PageFault error={error} retry={again} />;
  return (
    <article className="audit">
      <header>
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <AuditFilters trail={trail} />
      {rows === null && <Loading lines={6} />}
      {rows?.length === 0 && <Empty words={words.none} />}
      {rows && rows.length > 0 && (
        <>
          <p className="muted" role="status">
            {words.count(total)}
          </p>
          <ol className="audit-list">
            {rows.map((row) => (
              <AuditEntry key={row.id} row={row} choose={choose} />
            ))}
          </ol>
        </>
      )}
      {more && (
        <Button onClick={() => void more()} loading={loading}>
          {words.more}
        </Button>
      )}
    </article>
  );
}
