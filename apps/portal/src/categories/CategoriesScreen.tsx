import { CatalogueDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { usePhone } from '../app/useMedia.ts';
import { useTitle } from '../app/useTitle.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import './CategoriesScreen.css';
import { CategoryPage } from './CategoryPage.tsx';
import { CategoryTree } from './CategoryTree.tsx';
import type { Draft } from './draft.ts';
import { useCategoryTexts } from './texts.ts';

/** What stands for a category that is not there yet. */
export const newOne = 'new';

/** The catalogue: the tree on the left, the chosen category with what residents see of it on the right. */
export function CategoriesScreen() {
  const words = useCategoryTexts();
  const phone = usePhone();
  const navigate = useNavigate();
  const client = useClient();
  const { categoryId } = useParams();
  // Unsaved changes stay while one looks at other categories.
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [{ data, error }, read] = useQuery({
    query: CatalogueDocument,
    requestPolicy: 'cache-and-network',
  });
  useTitle(words.title);
  const again = () => read({ requestPolicy: 'network-only' });
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={8} />;
  const rows = data.viewer?.catalogue;
  if (!rows) return <Empty words={words.notYours} />;
  const row = rows.find(({ id }) => id === categoryId) ?? null;
  const isOpen = row !== null || categoryId === newOne;
  const keep = (id: string, draft: Draft | null) =>
    setDrafts((all) => {
      const next = new Map(all);
      if (draft) next.set(id, draft);
      else next.delete(id);
      return next;
    });
  // What was typed stands until what was saved is read: the version before must not come back for a moment. Whoever
  // typed on meanwhile keeps that.
  const saved = async (id: string, sent: Draft | null) => {
    const policy = { requestPolicy: 'network-only' } as const;
    const { error: failed } = await client.query(CatalogueDocument, {}, policy).toPromise();
    if (!failed)
      setDrafts((all) => (all.get(id) === sent ? new Map([...all].filter(([one]) => one !== id)) : all));
  };
  return (
    <div className="categories">
      {phone && isOpen && <h1 className="visually-hidden">{words.title}</h1>}
      {!(phone && isOpen) && (
        <aside className="categories-side">
          <header>
            <h1>{words.title}</h1>
            <Button type="primary" onClick={() => void navigate(`/categories/${newOne}`)}>
              {words.create}
            </Button>
          </header>
          <p className="muted">{words.lead}</p>
          {rows.length === 0 ? (
            <Empty words={words.none} />
          ) : (
            <CategoryTree rows={rows} chosen={categoryId} unsaved={drafts} />
          )}
        </aside>
      )}
      {isOpen ? (
        <div className="category">
          {phone && <Link to="/categories">{words.back}</Link>}
          <CategoryPage
            key={categoryId}
            row={row}
            rows={rows}
            draft={drafts.get(categoryId ?? '') ?? null}
            keep={(draft) => keep(categoryId ?? '', draft)}
            saved={(sent) => saved(categoryId ?? '', sent)}
            again={again}
          />
        </div>
      ) : (
        !phone && (
          <div className="category">
            <Empty words={words.choose} />
          </div>
        )
      )}
    </div>
  );
}
