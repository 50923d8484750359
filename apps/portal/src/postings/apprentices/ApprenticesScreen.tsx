import { ApprenticesDocument, ApprenticeWaysDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { usePages } from '../../app/usePages.ts';
import { Empty } from '../../pieces/Empty.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import { usePosting } from '../usePosting.ts';
import './Apprentices.css';
import { LearningCard } from './LearningCard.tsx';
import { TakeForm } from './TakeForm.tsx';
import { useApprenticeTexts } from './texts.ts';

/** Who learns, or learnt, under a posting (m37), and how far each is. */
export function ApprenticesScreen() {
  const words = useApprenticeTexts();
  const { posting } = usePosting();
  const [taking, setTaking] = useState(false);
  const list = usePages(ApprenticesDocument, { posting: posting.id }, (data) => data.apprenticeships);
  const [{ data: ways }] = useQuery({ query: ApprenticeWaysDocument, variables: { posting: posting.id } });
  const mayTake = ways?.node?.__typename === 'Posting' && ways.node.viewerCanTakeApprentice;
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  if (!list.rows) return <Loading lines={6} />;
  const close = (done: boolean) => {
    setTaking(false);
    if (done) list.again();
  };
  return (
    <>
      <section className="card">
        <div className="postings-head">
          <h2>{words.nav}</h2>
          <span className="step-buttons">
            {ways?.viewer?.viewerCanManageSkills && <Link to="/postings/skills">{words.catalogue}</Link>}
            {mayTake && !taking && (
              <Button type="primary" onClick={() => setTaking(true)}>
                {words.take}
              </Button>
            )}
          </span>
        </div>
        {list.rows.length === 0 && !taking && (
          <Empty words={words.none}>{mayTake && <p className="muted">{words.noneLead}</p>}</Empty>
        )}
        {taking && <TakeForm posting={posting} close={close} />}
      </section>
      {list.rows.map((learning) => (
        <LearningCard
          key={learning.id}
          learning={learning}
          organizes={posting.viewerCanManage}
          again={list.again}
        />
      ))}
      {list.more && (
        <Button className="attendance-save" loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </>
  );
}
