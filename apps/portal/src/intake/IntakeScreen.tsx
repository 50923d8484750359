import { type Channel, IntakeFormDocument } from '@linli/client/generated/graphql';
import { randomKey } from '@linli/client/transport/keys';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../access/viewer.tsx';
import { remembered } from '../app/memory.ts';
import { ForbiddenPage } from '../app/pages.tsx';
import { useTitle } from '../app/useTitle.ts';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { draftOf } from './drafts.ts';
import { type EntryDraft, EntryForm } from './EntryForm.tsx';
import { channels, type Entry } from './entry.ts';
import './Intake.css';
import { ReceiptSlip } from './ReceiptSlip.tsx';
import { useIntakeTexts } from './texts.ts';
import type { Filed } from './useFiling.ts';
import { useIntakeWays } from './useIntakeWays.ts';

/** For the phone, the counter and the desk: one appeal after the other, without the mouse. */
export function IntakeScreen() {
  const words = useIntakeTexts();
  const viewer = useViewer();
  const { places, importsFiles, known } = useIntakeWays();
  const [{ data, error }, read] = useQuery({ query: IntakeFormDocument });
  const [round, setRound] = useState(0);
  const [filed, setFiled] = useState<Filed | null>(null);
  const [last, setLast] = useState<Entry | null>(null);
  useTitle(words.title);
  const draftName = `entry-${viewer.person.id}`;
  if (known && places.length === 0) return <ForbiddenPage />;
  if (error && !data)
    return <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data || !known) return <Loading lines={6} />;
  return (
    <article className="intake">
      <header>
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
        <Link to="/intake/register">{words.register}</Link>
        {importsFiles && <Link to="/intake/hotline">{words.hotline}</Link>}
      </header>
      <div className="intake-twins">
        <EntryForm
          key={round}
          draftName={draftName}
          draft={draftOf<EntryDraft>(draftName) ?? empty()}
          form={data}
          last={last}
          done={(answer, entry) => {
            setFiled(answer);
            setLast(entry);
            setRound(round + 1);
          }}
        />
        <aside className="intake-aside">
          {filed ? (
            <ReceiptSlip key={filed.receipt.code} filed={filed} />
          ) : (
            <p className="muted intake-wait">{words.receiptHere}</p>
          )}
        </aside>
      </div>
    </article>
  );
}

function empty(): EntryDraft {
  const channel = remembered('channel') as Channel | null;
  return {
    clientId: randomKey(),
    entry: { kind: 'COMPLAINT', channel: channel && channels.includes(channel) ? channel : 'PHONE' },
  };
}
