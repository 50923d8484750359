import { SitePlacesDocument, SitesDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { usePages } from '../app/usePages.ts';
import { useTitle } from '../app/useTitle.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import './Sites.css';
import { useSiteTexts } from './texts.ts';
import { useSiteWayTexts } from './wayTexts.ts';

/** The websites that embed widgets, for who sets them up. */
export function SitesScreen() {
  const words = useSiteTexts();
  const { title } = useSiteWayTexts();
  const [{ data: mine }] = useQuery({ query: SitePlacesDocument });
  const places = mine?.viewer?.sitePlaces;
  const list = usePages(SitesDocument, {}, (data) => data.sites, !places?.length);
  useTitle(title);
  if (places?.length === 0) return <Empty words={words.notYours} />;
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  const create = (
    <Link className="site-create" to="/sites/new">
      {words.create}
    </Link>
  );
  return (
    <article className="sites">
      <header className="sites-head">
        <div>
          <h1>{title}</h1>
          <p className="muted">{words.lead}</p>
        </div>
        {create}
      </header>
      {list.rows === null && <Loading lines={6} />}
      {list.rows?.length === 0 && <Empty words={words.none}>{create}</Empty>}
      {list.rows && list.rows.length > 0 && (
        <section className="card">
          <p className="muted" role="status">
            {words.count(list.total)}
          </p>
          <ul className="sites-list">
            {list.rows.map(({ id, title, place, organization, configuration }) => (
              <li key={id}>
                <div>
                  <h2>
                    <Link to={`/sites/${id}`}>{title.text}</Link>
                  </h2>
                  <p className="muted">
                    {place.name.text} · {organization.name.text}
                  </p>
                  <p className="sites-origins">{configuration?.origins.join(' · ') || words.noOrigins}</p>
                </div>
                <span className={configuration?.suspendedAt ? 'site-warning' : 'muted'}>
                  {configuration?.suspendedAt ? words.suspended : words.running}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
    </article>
  );
}
