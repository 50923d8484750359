import {
  HotlineProgressDocument,
  StartHotlineImportDocument,
  StopHotlineImportDocument,
} from '@linli/client/generated/graphql';
import { Alert, Button, Popconfirm, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { useDeed } from '../../app/useDeed.ts';
import { Fault } from '../../pieces/Fault.tsx';
import type { HotlineFile } from './ImportScreen.tsx';
import { useHotlineTexts } from './texts.ts';

const everySeconds = 2;

/** How far the worker is, asked again every two seconds until it has ended. */
export function Run({ file, changed }: { file: HotlineFile; changed: () => void }) {
  const words = useHotlineTexts();
  const { busy, problem, fault, run } = useDeed();
  const [{ data, error }, read] = useQuery({
    query: HotlineProgressDocument,
    variables: { id: file.id },
    requestPolicy: 'network-only',
  });
  const now = data?.node?.__typename === 'HotlineImport' ? data.node : file;
  const ended = now.state !== 'RUNNING';
  const tell = useRef(changed);
  tell.current = changed;
  useEffect(() => {
    if (ended) {
      tell.current();
      return;
    }
    const timer = setInterval(() => read({ requestPolicy: 'network-only' }), everySeconds * 1000);
    return () => clearInterval(timer);
  }, [ended, read]);
  const input = { id: file.id };
  const goOn = async () => {
    if (await run(StartHotlineImportDocument, { input }, (answer) => answer.startHotlineImport)) changed();
  };
  const stop = async () => {
    if (await run(StopHotlineImportDocument, { input }, (answer) => answer.stopHotlineImport)) changed();
  };
  return (
    <section className="hotline-card" aria-labelledby="hotline-run">
      <h2 id="hotline-run">{words.running}</h2>
      <Progress
        percent={Math.floor((now.done / Math.max(1, now.rowCount)) * 100)}
        aria-label={words.running}
        status={now.isStalled ? 'exception' : 'active'}
      />
      <p role="status">{words.progress(now.done, now.rowCount)}</p>
      <p className="muted">
        {words.filed} {now.filed} · {words.known} {now.known} · {words.refused} {now.refused}
      </p>
      {now.isStalled && <Alert type="warning" title={words.stalled} />}
      {problem && <Alert type="error" role="alert" title={problem} />}
      {(fault ?? error) && <Fault error={(fault ?? error) as NonNullable<typeof error>} />}
      <div className="intake-buttons">
        {now.isStalled && (
          <Button type="primary" loading={busy} onClick={() => void goOn()}>
            {words.again}
          </Button>
        )}
        <Popconfirm title={words.stopAsk} onConfirm={() => void stop()}>
          <Button loading={busy}>{words.stop}</Button>
        </Popconfirm>
      </div>
    </section>
  );
}
