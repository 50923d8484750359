import {
  type TeamGrouping,
  TeamThatStaysDocument,
  type TeamThatStaysQuery,
} from '@linli/client/generated/graphql';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useTitle } from '../../app/useTitle.ts';
import { useLabel } from '../../locales/labels.ts';
import { Empty } from '../../pieces/Empty.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import { usePostingTexts } from '../texts.ts';
import { usePostingWays } from '../usePostingWays.ts';
import '../Postings.css';
import './Apprentices.css';
import { FormerApprentices } from './FormerApprentices.tsx';
import { useApprenticeTexts } from './texts.ts';

type Team = NonNullable<TeamThatStaysQuery['teamThatStays']>[number];

const groupings: readonly TeamGrouping[] = ['POSTING', 'COMMUNITY', 'BATCH'];

/** "The team that cannot be taken away": who stays after the secretary left, told apart, with the rows behind each figure. */
export function TeamScreen() {
  const words = useApprenticeTexts();
  const postings = usePostingTexts();
  const label = useLabel();
  useTitle(words.team);
  const ways = usePostingWays();
  const places = ways ? (ways.organizes.length > 0 ? ways.organizes : ways.answersFor) : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [by, setBy] = useState<TeamGrouping>('POSTING');
  const place = chosen ?? places[0]?.id ?? '';
  const [{ data, error }, read] = useQuery({
    query: TeamThatStaysDocument,
    variables: { in: place, by },
    pause: place === '',
    requestPolicy: 'cache-and-network',
  });
  if (!ways) return <Loading lines={6} />;
  return (
    <article className="postings">
      <header>
        <Link to="/postings">{postings.back}</Link>
        <h1>{words.team}</h1>
        <p className="muted">{words.teamLead}</p>
      </header>
      {place === '' && <Empty words={words.noPlace} />}
      {place !== '' && (
        <div className="postings-head">
          <Segmented<TeamGrouping>
            aria-label={words.by}
            value={by}
            onChange={setBy}
            options={groupings.map((value) => ({ value, label: label('TeamGrouping', value) }))}
          />
          {places.length > 1 && (
            <Select
              aria-label={words.place}
              value={place}
              onChange={setChosen}
              options={places.map(({ id, name }) => ({ value: id, label: name.text }))}
            />
          )}
        </div>
      )}
      {error && !data && <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />}
      {place !== '' && !data && !error && <Loading lines={4} />}
      {data?.teamThatStays?.length === 0 && <Empty words={words.teamNone} />}
      {data?.teamThatStays?.map((team) => (
        <TeamCard key={team.posting?.id ?? team.community?.id ?? team.batchNumber} team={team} />
      ))}
    </article>
  );
}

function TeamCard({ team }: { team: Team }) {
  const words = useApprenticeTexts();
  const { posting, community, batchNumber, learnt, staying, resolved, members } = team;
  return (
    <section className="card">
      <div className="postings-head">
        <h2>
          {posting ? (
            <Link to={`/postings/${encodeURIComponent(posting.id)}/apprentices`}>
              {posting.person.name} · {posting.community.name.text}
            </Link>
          ) : (
            (community?.name.text ?? words.batch(batchNumber ?? 0))
          )}
        </h2>
        <strong>{words.stays(staying, learnt)}</strong>
      </div>
      <p className="muted">{words.resolved(resolved)}</p>
      <FormerApprentices members={members} />
    </section>
  );
}
