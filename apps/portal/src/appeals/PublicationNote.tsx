import type { AppealDetailFragment } from '@linli/client/generated/graphql';
import { useTexts } from '../locales/locale.tsx';
import { Prose } from '../pieces/Prose.tsx';
import { When } from '../pieces/When.tsx';

export function PublicationNote({ appeal }: { appeal: AppealDetailFragment }) {
  const { appeal: words } = useTexts();
  const publication = appeal.publication?.retractedAt ? null : appeal.publication;
  return (
    <section className="card">
      <h2>{words.publication}</h2>
      {publication ? (
        <>
          <p>
            <strong>{publication.title}</strong>
          </p>
          <Prose text={publication.summary} />
          <p className="muted">
            {words.published} · <When at={publication.publishedAt} />
            {publication.publishedBy && ` · ${publication.publishedBy.name}`}
          </p>
        </>
      ) : (
        <p className="muted">{words.notPublished}</p>
      )}
    </section>
  );
}
