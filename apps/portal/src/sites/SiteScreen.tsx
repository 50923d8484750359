import { type SiteFaceFragment, SitePageDocument } from '@linli/client/generated/graphql';
import { Alert, Form } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { NotFoundPage } from '../app/pages.tsx';
import { useTitle } from '../app/useTitle.ts';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { When } from '../pieces/When.tsx';
import { draftOf, type SiteDraft } from './draft.ts';
import { SitePreview } from './SitePreview.tsx';
import { SiteSettings } from './SiteSettings.tsx';
import './Sites.css';
import { Snippet } from './Snippet.tsx';
import { SuspendButton } from './SuspendButton.tsx';
import { useSiteTexts } from './texts.ts';

/** One website: how it is set up, how that looks, and the code for its webmaster. */
export function SiteScreen() {
  const { siteId = '' } = useParams();
  const [{ data, error }, read] = useQuery({
    query: SitePageDocument,
    variables: { id: siteId },
    requestPolicy: 'cache-and-network',
  });
  const again = () => read({ requestPolicy: 'network-only' });
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={6} />;
  const site = data.node?.__typename === 'Site' ? data.node : null;
  // How a site is set up is told to who may change it.
  if (!site?.configuration) return <NotFoundPage />;
  return <OneSite key={site.id} site={site} again={again} />;
}

function OneSite({ site, again }: { site: SiteFaceFragment; again: () => void }) {
  const words = useSiteTexts();
  const [form] = Form.useForm<SiteDraft>();
  const [draft, setDraft] = useState(() => draftOf(site));
  useTitle(site.title.text);
  const { configuration } = site;

  return (
    <article className="sites">
      <header className="sites-head">
        <div>
          <Link to="/sites">{words.all}</Link>
          <h1>{site.title.text}</h1>
          <p className="muted">
            {site.place.name.text} · {site.organization.name.text}
          </p>
          <a href="#site-snippet">{words.toSnippet}</a>
        </div>
        <SuspendButton site={site} again={again} />
      </header>
      {configuration?.suspendedAt && (
        <Alert
          type="warning"
          role="status"
          title={
            <>
              {words.suspendedSince} <When at={configuration.suspendedAt} />
            </>
          }
        />
      )}
      <div className="site-halves">
        <SiteSettings {...{ site, form, draft, setDraft, again }} />
        <SitePreview site={site} draft={draft} />
        <Snippet siteKey={site.key} locales={site.locales} />
      </div>
    </article>
  );
}
