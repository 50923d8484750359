import { type HandoverFaceFragment, HandoverPaperDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useQuery } from 'urql';
import { readableDate } from '../../locales/dates.ts';
import { useLocale } from '../../locales/locale.tsx';
import { Fault } from '../../pieces/Fault.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { When } from '../../pieces/When.tsx';
import { isoDay } from '../days.ts';
import { Differences } from './Differences.tsx';
import { FreezeForm } from './FreezeForm.tsx';
import { LivePaper } from './LivePaper.tsx';
import { Paper } from './Paper.tsx';
import { Progress } from './Progress.tsx';
import { Sign } from './Sign.tsx';
import { SignFor } from './SignFor.tsx';
import { useHandoverTexts } from './texts.ts';

interface Props {
  handover: HandoverFaceFragment;
  again: () => void;
}

/** A handover that was begun: how far it has come, what to do next, and the document. */
export function HandoverPart({ handover, again }: Props) {
  const words = useHandoverTexts();
  const { locale } = useLocale();
  const { id, stage, from, to, documents, movedAppeals } = handover;
  const [document, ...earlier] = documents;
  const waits = document && stage !== 'CONCLUDED' && to.from > isoDay(0);
  return (
    <>
      <section className="card handover-part">
        <h2>{words.title(from.person.name, to.person.name)}</h2>
        <Progress stage={stage} />
        {stage === 'CONCLUDED' && (
          <p className="handover-done" role="status">
            {words.concluded(movedAppeals ?? 0)}
          </p>
        )}
        {stage === 'SIGNED_BY_ONE' && <p className="handover-waits">{words.one}</p>}
        {document && (
          <p className="muted">
            {words.document(document.number)} · {words.frozenBy(document.frozenBy.name)} ·{' '}
            <When at={document.frozenAt} />
          </p>
        )}
        {earlier.map(({ number, signatures }) => (
          <p key={number} className="muted">
            {words.earlier(number, signatures.length)}
          </p>
        ))}
        {waits && <p className="muted">{words.notBegun(readableDate(to.from, locale))}</p>}
        {document && handover.viewerCanSignAs && (
          <Sign id={id} hash={document.hash} side={handover.viewerCanSignAs} again={again} />
        )}
        {document && handover.viewerCanSignForOutgoing && (
          <SignFor id={id} hash={document.hash} again={again} />
        )}
      </section>
      {document && stage !== 'CONCLUDED' && <Differences id={id} number={document.number} />}
      {handover.viewerCanFreeze && <FreezeForm handover={handover} again={again} />}
      {document ? (
        <Frozen handover={handover} number={document.number} />
      ) : (
        <LivePaper from={from.id} to={to.id} />
      )}
    </>
  );
}

function Frozen({ handover, number }: { handover: HandoverFaceFragment; number: number }) {
  const words = useHandoverTexts();
  const [{ data, error }] = useQuery({
    query: HandoverPaperDocument,
    variables: { id: handover.id },
    requestPolicy: 'cache-and-network',
  });
  const found = data?.node?.__typename === 'Handover' ? data.node.document : null;
  if (error && !data) return <Fault error={error} />;
  // What was frozen anew is read again before it is shown: nobody signs another one than stands here.
  if (found?.number !== number) return <Loading lines={8} />;
  const [document] = handover.documents;
  return (
    <Paper title={words.paper} pack={found.pack} document={document}>
      <Button className="handover-print" onClick={() => window.print()}>
        {words.print}
      </Button>
    </Paper>
  );
}
