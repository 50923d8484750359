import { MyDutiesDocument } from '@linli/client/generated/graphql';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useTitle } from '../app/useTitle.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { Community } from './Community.tsx';
import { CommunitySelect } from './CommunitySelect.tsx';
import { CrossPostList } from './CrossPostList.tsx';
import './Duties.css';
import { MyDuties } from './MyDuties.tsx';
import { useDutyRoleTexts } from './texts.ts';

/** One's own duties and what one did in them; for who answers for communities, those of one of them. */
export function DutiesScreen() {
  const words = useDutyRoleTexts();
  const [search, setSearch] = useSearchParams();
  const [{ data, error }, read] = useQuery({ query: MyDutiesDocument, requestPolicy: 'cache-and-network' });
  const again = () => read({ requestPolicy: 'network-only' });
  useTitle(words.title);
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={8} />;
  const { duties = [], deedPlaces = [], dutyPlaces = [] } = data.viewer ?? {};
  const posts = data.crossPosts?.nodes ?? [];
  const own = deedPlaces.find(({ kind }) => kind === 'COMMUNITY')?.id;
  const community = search.get('at') ?? own ?? null;
  const isNobody = duties.length + posts.length + deedPlaces.length === 0;
  return (
    <article className="duties">
      <header>
        <h1>{words.title}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      {isNobody && <Empty words={words.notYours} />}
      {duties.length > 0 && <MyDuties duties={duties} />}
      {posts.length > 0 && (
        <section className="card">
          <h2>{words.myPosts}</h2>
          <CrossPostList posts={posts} again={again} />
        </section>
      )}
      {deedPlaces.length > 0 && (
        <section className="card duties-head">
          <h2>{words.community}</h2>
          <CommunitySelect
            places={deedPlaces}
            value={community}
            choose={(at) => setSearch({ at }, { replace: true })}
          />
        </section>
      )}
      {community && deedPlaces.length > 0 && (
        <Community key={community} community={community} manages={dutyPlaces.length > 0} />
      )}
    </article>
  );
}
