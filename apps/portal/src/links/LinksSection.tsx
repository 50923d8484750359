import {
  type AppealDetailFragment,
  AppealLinksDocument,
  type AppealRelation,
  type AppealState,
  type LinkedFaceFragment,
  SimilarAppealsDocument,
  UnlinkAppealsDocument,
} from '@linli/client/generated/graphql';
import { Alert, App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useDeed } from '../app/useDeed.ts';
import { ApartDialog } from './ApartDialog.tsx';
import { LinkedItem } from './LinkedItem.tsx';
import './Links.css';
import { Repeats, SameContact } from './Repeats.tsx';
import { type Similar, SimilarList } from './SimilarAppeals.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { TogetherDialog, type Way } from './TogetherDialog.tsx';
import { useLinkTexts } from './texts.ts';

/** What is done takes nothing in: who says that it is not over is a new voice. */
const done: readonly AppealState[] = ['RESOLVED', 'VERIFIED', 'CLOSED', 'DECLINED', 'DUPLICATE', 'WITHDRAWN'];

const relations: readonly AppealRelation[] = ['MAIN', 'WHOLE', 'PART', 'DUPLICATE', 'SAME_CAUSE'];

/** What hangs together with an appeal, and what may be the same. */
export function LinksSection({ appeal }: { appeal: AppealDetailFragment }) {
  const words = useLinkTexts();
  const { message } = App.useApp();
  const { run, problem } = useDeed();
  const [{ data }, look] = useQuery({ query: AppealLinksDocument, variables: { id: appeal.id } });
  const [{ data: found }, lookAgain] = useQuery({
    query: SimilarAppealsDocument,
    variables: { to: { appeal: appeal.id } },
  });
  const [beside, setBeside] = useState<Similar | null>(null);
  const [apart, setApart] = useState<string | null>(null);
  const [isSplitting, setSplitting] = useState(false);
  // Whatever somebody did with it may have changed what it hangs together with.
  useEffect(() => {
    look({ requestPolicy: 'network-only' });
    lookAgain({ requestPolicy: 'network-only' });
  }, [appeal.version]);

  const linked = data?.node?.__typename === 'Appeal' ? data.node : null;
  const similar = found?.similarAppeals ?? [];
  const unlink = async (other: LinkedFaceFragment) => {
    const input = { id: appeal.id, other: other.id };
    if (await run(UnlinkAppealsDocument, { input }, (answer) => answer.unlinkAppeals))
      void message.success(words.unlinked);
  };
  const ways = (other: Similar['appeal']): Way[] => [
    ...(linked?.viewerCanMerge && !done.includes(other.state) ? (['INTO_OTHER'] as const) : []),
    ...(other.viewerCanMerge && !done.includes(appeal.state) ? (['INTO_THIS'] as const) : []),
    ...(linked?.viewerCanLink ? (['LINK'] as const) : []),
  ];
  if (!linked) return null;
  const isEmpty =
    linked.links.length + linked.sameContact.length + similar.length === 0 &&
    (linked.repeatsHere?.count ?? 0) < 2;
  return (
    <section className="card links">
      <h2>{words.section}</h2>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {isEmpty && <p className="muted">{words.nothing}</p>}
      {relations.map((relation) => {
        const rows = linked.links.filter((one) => one.relation === relation);
        if (rows.length === 0) return null;
        return (
          <div key={relation} className="links-part">
            <h3>{words.relations[relation]}</h3>
            {relation === 'PART' && <p className="muted">{words.wholeHint}</p>}
            <ul className="linked">
              {rows.map(({ appeal: other }) => (
                <LinkedItem key={other.id} appeal={other}>
                  {relation === 'SAME_CAUSE' && linked.viewerCanLink && (
                    <Button
                      type="link"
                      aria-label={words.unlinkNamed(other.title)}
                      onClick={() => void unlink(other)}
                    >
                      {words.unlink}
                    </Button>
                  )}
                  {((relation === 'DUPLICATE' && other.viewerCanUnmerge) ||
                    (relation === 'MAIN' && linked.viewerCanUnmerge)) && (
                    <Button
                      type="link"
                      aria-label={words.unmergeNamed(other.title)}
                      onClick={() => setApart(relation === 'MAIN' ? appeal.id : other.id)}
                    >
                      {words.unmerge}
                    </Button>
                  )}
                </LinkedItem>
              ))}
            </ul>
          </div>
        );
      })}
      <Repeats appeal={linked} />
      <SimilarList
        found={similar}
        action={(one) =>
          ways(one.appeal).length > 0 && (
            <Button
              type="link"
              aria-label={words.compareNamed(one.appeal.title)}
              onClick={() => setBeside(one)}
            >
              {words.compare}
            </Button>
          )
        }
      />
      <SameContact appeal={linked} />
      {linked.viewerCanSplit && (
        <div className="links-part">
          <Button onClick={() => setSplitting(true)}>{words.split}</Button>
        </div>
      )}
      {beside && (
        <TogetherDialog
          self={appeal}
          other={beside.appeal}
          ways={ways(beside.appeal)}
          close={() => setBeside(null)}
        />
      )}
      {apart && <ApartDialog duplicateId={apart} close={() => setApart(null)} />}
      {isSplitting && <SplitDialog appeal={appeal} close={() => setSplitting(false)} />}
    </section>
  );
}
