import { CommunityDutiesDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useZone } from '../access/viewer.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { isoDay, monthFrom } from '../postings/days.ts';
import { Counts } from './Counts.tsx';
import { CrossPostForm } from './CrossPostForm.tsx';
import { CrossPostList } from './CrossPostList.tsx';
import { DeedList } from './DeedList.tsx';
import { NameForm } from './NameForm.tsx';
import { useDutyRoleTexts } from './texts.ts';

interface Props {
  community: string;
  /** Whether the viewer gives duties here. */
  manages: boolean;
}

/** The duties of a community: who has them, what was done in a month, and who of other units holds a post there. */
export function Community({ community, manages }: Props) {
  const words = useDutyRoleTexts();
  const today = isoDay(0, useZone());
  const [month, setMonth] = useState(monthFrom(today, 0));
  const [open, setOpen] = useState<'name' | 'post' | null>(null);
  const days = { from: month, to: dayBefore(monthFrom(month, 1)) };
  const [{ data, error }, read] = useQuery({
    query: CommunityDutiesDocument,
    variables: { place: community, ...days },
    requestPolicy: 'cache-and-network',
  });
  const again = () => read({ requestPolicy: 'network-only' });
  const done = () => {
    setOpen((now) => (now === open ? null : now));
    again();
  };
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={6} />;
  return (
    <>
      <section className="card">
        <div className="duties-head">
          <h2>{words.counts}</h2>
          <div className="duty-months">
            <Button onClick={() => setMonth(monthFrom(month, -1))}>{words.earlier}</Button>
            <strong>{month.slice(0, 7)}</strong>
            <Button onClick={() => setMonth(monthFrom(month, 1))} disabled={days.to >= today}>
              {words.later}
            </Button>
          </div>
        </div>
        <Counts counts={data.deedCounts ?? []} members={data.dutyMembers?.nodes ?? []} again={again} />
        <p className="muted">{words.countHint}</p>
        {manages && open !== 'name' && (
          <Button className="duty-add" onClick={() => setOpen('name')}>
            {words.name}
          </Button>
        )}
        {open === 'name' && <NameForm community={community} done={done} cancel={() => setOpen(null)} />}
      </section>
      <section className="card">
        <h2>{words.deeds}</h2>
        <DeedList filter={{ in: { in: community }, ...days }} />
      </section>
      <section className="card">
        <div className="duties-head">
          <h2>{words.posts}</h2>
          {manages && open !== 'post' && <Button onClick={() => setOpen('post')}>{words.addPost}</Button>}
        </div>
        {open === 'post' && <CrossPostForm community={community} done={done} cancel={() => setOpen(null)} />}
        <CrossPostList posts={data.crossPosts?.nodes ?? []} again={again} />
      </section>
    </>
  );
}

function dayBefore(isoDate: string): string {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
