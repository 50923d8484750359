import { type SiteFaceFragment, SitePreviewCategoriesDocument } from '@linli/client/generated/graphql';
import { Alert, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { SiteDraft } from './draft.ts';
import { makePreview, type PreviewForm } from './previewElement.ts';
import { useSiteTexts } from './texts.ts';

interface Props {
  site: SiteFaceFragment;
  draft: SiteDraft;
}

/** The real form of a site as the draft would make it, before it is saved; it sends nothing. */
export function SitePreview({ site, draft }: Props) {
  const words = useSiteTexts();
  const ground = useRef<HTMLDivElement>(null);
  const [widget, setWidget] = useState<PreviewForm>();
  const [width, setWidth] = useState<'phone' | 'desktop'>('phone');
  const [look, setLook] = useState<'light' | 'dark'>('light');
  const [wanted, setWanted] = useState<string>();
  const [isTried, setTried] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const isOff = Boolean(site.configuration?.suspendedAt);
  const language = wanted && draft.locales.includes(wanted) ? wanted : (draft.locales[0] ?? 'zh-CN');
  const [{ data }] = useQuery({
    query: SitePreviewCategoriesDocument,
    variables: { place: site.place.id, locale: language },
  });

  useEffect(() => {
    if (isOff) return;
    let isWanted = true;
    let made: PreviewForm | undefined;
    const begin = (preview: PreviewForm) => {
      if (!isWanted) return;
      made = preview;
      preview.setAttribute('site-key', site.key);
      preview.addEventListener('linli-before-submit', (event) => {
        event.preventDefault();
        setTried(true);
      });
      setWidget(preview);
    };
    makePreview().then(begin, () => setFailed(isWanted));
    setTried(false);
    setFailed(false);
    return () => {
      isWanted = false;
      made?.remove();
      setWidget(undefined);
    };
  }, [site.key, isOff]);

  // It is dressed before it stands in the page: there it asks for its site.
  useEffect(() => {
    if (!widget) return;
    widget.show(draft, data?.categories ?? []);
    widget.setAttribute('locale', language);
    widget.setAttribute('theme', look);
    if (!widget.isConnected) ground.current?.append(widget);
  }, [widget, draft, data, language, look]);

  return (
    <section className="card site-preview" aria-labelledby="site-preview">
      <h2 id="site-preview">{words.preview}</h2>
      {isOff ? (
        <p className="muted">{words.previewSuspended}</p>
      ) : (
        <>
          <p className="muted">{words.previewHint}</p>
          <div className="site-choices">
            <Segmented<'phone' | 'desktop'>
              aria-label={words.width}
              value={width}
              onChange={setWidth}
              options={[
                { value: 'phone', label: words.phone },
                { value: 'desktop', label: words.desktop },
              ]}
            />
            <Segmented<'light' | 'dark'>
              aria-label={words.look}
              value={look}
              onChange={setLook}
              options={[
                { value: 'light', label: words.light },
                { value: 'dark', label: words.dark },
              ]}
            />
            {draft.locales.length > 1 && (
              <Segmented
                aria-label={words.previewLanguage}
                value={language}
                onChange={setWanted}
                options={draft.locales.map((value) => ({
                  value,
                  label: value === 'en' ? 'English' : '中文',
                }))}
              />
            )}
          </div>
          {isFailed && <Alert type="warning" role="status" title={words.previewFailed} />}
          {isTried && <Alert type="info" role="status" title={words.previewTried} />}
          <div className="site-scroll">
            <div ref={ground} className={`site-ground ${width} ${look}`} />
          </div>
        </>
      )}
    </section>
  );
}
