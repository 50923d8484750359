import {
  StartHotlineImportDocument,
  StopHotlineImportDocument,
  TakeRefusedRowsDocument,
} from '@linli/client/generated/graphql';
import { Alert, Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import { useDeed } from '../../app/useDeed.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { download } from '../../rates/csv.ts';
import type { HotlineFile } from './ImportScreen.tsx';
import { Refused } from './Refused.tsx';
import { useHotlineTexts } from './texts.ts';

/** What would happen, or what happened: three figures, and every row that was not taken. */
export function Outcome({ file, changed }: { file: HotlineFile; changed: () => void }) {
  const words = useHotlineTexts();
  const { busy, problem, fault, run } = useDeed();
  const isTrial = file.state === 'CHECKED';
  const input = { id: file.id };
  const start = async () => {
    if (await run(StartHotlineImportDocument, { input }, (data) => data.startHotlineImport)) changed();
  };
  const stop = async () => {
    if (await run(StopHotlineImportDocument, { input }, (data) => data.stopHotlineImport)) changed();
  };
  const take = async () => {
    const taken = await run(TakeRefusedRowsDocument, { input }, (data) => data.takeRefusedRows);
    if (taken) download(`${words.takeName}.csv`, taken.csv);
  };
  return (
    <section className="hotline-card" aria-labelledby="hotline-outcome">
      <h2 id="hotline-outcome">{isTrial ? words.outcome : words.ran}</h2>
      {file.state === 'DONE' && <p role="status">{words.done}</p>}
      {file.state === 'STOPPED' && <p role="status">{words.stopped}</p>}
      <dl className="hotline-counts">
        <div>
          <dt>{isTrial ? words.wouldFile : words.filed}</dt>
          <dd>{file.filed}</dd>
        </div>
        <div>
          <dt>{words.known}</dt>
          <dd>{file.known}</dd>
        </div>
        <div data-refused={file.refused > 0}>
          <dt>{words.refused}</dt>
          <dd>{file.refused}</dd>
        </div>
      </dl>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      {isTrial && file.filed === 0 && <p className="muted">{words.nothing}</p>}
      <div className="intake-buttons">
        {isTrial && (
          <Button type="primary" loading={busy} disabled={file.filed === 0} onClick={() => void start()}>
            {words.start(file.filed)}
          </Button>
        )}
        {file.refused > 0 && file.fileKeptUntil && (
          <Button loading={busy} onClick={() => void take()}>
            {words.take}
          </Button>
        )}
        {isTrial ? (
          <Popconfirm title={words.stopAsk} onConfirm={() => void stop()}>
            <Button>{words.stop}</Button>
          </Popconfirm>
        ) : (
          <Link to="/intake/hotline">{words.another}</Link>
        )}
      </div>
      {file.refused > 0 && <p className="muted">{file.fileKeptUntil ? words.takeLead : words.gone}</p>}
      {file.refused > 0 && <Refused importId={file.id} />}
    </section>
  );
}
