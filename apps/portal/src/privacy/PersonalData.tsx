import { type AppealDetailFragment, DataRequestDocument } from '@linli/client/generated/graphql';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { When } from '../pieces/When.tsx';
import { AccessLog } from './AccessLog.tsx';
import { EraseData, type Erased } from './EraseData.tsx';
import { ExportData } from './ExportData.tsx';
import './PersonalData.css';
import { usePrivacyTexts } from './texts.ts';

interface Props {
  appeal: AppealDetailFragment;
  participantId: string;
}

/** A resident's rights over what was given, as the office answers them; nothing for whoever may not. */
export function PersonalData({ appeal, participantId }: Props) {
  const words = usePrivacyTexts();
  const [{ data }, read] = useQuery({
    query: DataRequestDocument,
    variables: { id: participantId },
    requestPolicy: 'cache-and-network',
  });
  const [erased, setErased] = useState<Erased | null>(null);
  const again = () => read({ requestPolicy: 'network-only' });
  // Whoever unmasks the contact, here or elsewhere, is in the log at once.
  const entries = appeal.events?.totalCount;
  useEffect(() => {
    if (entries !== undefined) read({ requestPolicy: 'network-only' });
  }, [entries, read]);
  const participant = data?.node?.__typename === 'Participant' ? data.node : null;
  if (!participant) return null;
  const { viewerCanAnswerDataRequest: may, contactAccesses: accesses } = participant;
  // A supporter's own erasure leaves the reporter's words.
  const erasure = appeal.text === '' && appeal.events?.nodes.findLast(({ type }) => type === 'ERASED');
  if (!may && !accesses && !erasure) return null;
  return (
    <div className="privacy">
      {erased && (
        <div className="privacy-erased" role="status">
          <strong>{words.erased}</strong>
          <p>{words.counts(erased.contacts, erased.texts, erased.photos)}</p>
        </div>
      )}
      {erasure && !erased && (
        <p>
          {words.erasedOn} <When at={erasure.at} />
          {erasure.person && ` · ${erasure.person.name}`}
        </p>
      )}
      {accesses && <AccessLog accesses={accesses} />}
      {may && !erasure && (
        <>
          <h3>{words.title}</h3>
          <p className="muted">{words.lead}</p>
          <div className="privacy-deeds">
            <ExportData participantId={participantId} code={appeal.code} again={again} />
            <EraseData participantId={participantId} code={appeal.code} done={setErased} />
          </div>
        </>
      )}
    </div>
  );
}
