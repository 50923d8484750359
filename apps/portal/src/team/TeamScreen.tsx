import { TeamAtDocument } from '@linli/client/generated/graphql';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { NotFoundPage } from '../app/pages.tsx';
import { useTitle } from '../app/useTitle.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import '../places/assets/Assets.css';
import { PostItem } from './PostItem.tsx';
import { postsOf } from './posts.ts';
import './Team.css';
import { useTeamTexts } from './texts.ts';

/** Who of a community's people is shown to the public, and how (the team widget). */
export function TeamScreen() {
  const words = useTeamTexts();
  const { placeId = '' } = useParams();
  const [{ data, error }, read] = useQuery({
    query: TeamAtDocument,
    variables: { place: placeId },
    requestPolicy: 'cache-and-network',
  });
  const again = () => read({ requestPolicy: 'network-only' });
  const name = data?.place?.name.text ?? '';
  useTitle(name ? words.title(name) : words.way);
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={6} />;
  if (!data.place) return <NotFoundPage />;
  const posts = postsOf(data.teamAt ?? []);
  const office = data.unitsAt?.find(({ unit }) => unit.kind === 'COMMUNITY_COMMITTEE');
  return (
    <article className="assets">
      <header>
        <Link to={`/places/${encodeURIComponent(placeId)}`}>{words.back}</Link>
        <h1>{words.title(name)}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      {posts.length === 0 ? (
        <Empty words={data.teamAt ? words.empty : words.notYours} />
      ) : (
        <section className="card">
          <p className="muted" role="status">
            {words.count(posts.length, posts.filter(({ state }) => state === 'shown').length)}
          </p>
          <ul className="asset-list">
            {posts.map((post) => (
              <PostItem key={post.key} post={post} officePhone={office?.unit.phone ?? null} again={again} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
