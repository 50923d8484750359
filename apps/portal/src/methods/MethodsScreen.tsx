import { CategoriesDocument, MethodCardsDocument, WriteWaysDocument } from '@linli/client/generated/graphql';
import { Button, Input, Segmented, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { usePages } from '../app/usePages.ts';
import { useTitle } from '../app/useTitle.ts';
import { categoryOptions } from '../appeals/steps/categoryOptions.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { MethodLine } from './MethodLine.tsx';
import './Methods.css';
import { useMethodTexts } from './texts.ts';

type Shown = 'inUse' | 'mine' | 'retired';

/** How things are done, found by words and by category. */
export function MethodsScreen() {
  const words = useMethodTexts();
  const go = useNavigate();
  const [shown, setShown] = useState<Shown>('inUse');
  const [category, setCategory] = useState('');
  const [search, setSearch] = useState('');
  const text = useDeferredValue(search.trim());
  const [{ data: ways }] = useQuery({ query: WriteWaysDocument });
  const [{ data }] = useQuery({ query: CategoriesDocument, variables: {} });
  const filter = {
    retired: shown === 'retired',
    ...(shown === 'mine' && { mine: true }),
    ...(category && { category }),
    ...(text && { text }),
  };
  const list = usePages(MethodCardsDocument, { filter }, (found) => found.methodCards);
  useTitle(words.title);
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  const write = ways?.viewer?.viewerCanWriteMethods && (
    <Button type="primary" onClick={() => void go('/methods/new')}>
      {words.write}
    </Button>
  );
  const isFiltered = shown !== 'inUse' || category !== '' || text !== '';
  return (
    <article className="methods">
      <header className="methods-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{words.lead}</p>
        </div>
        {write}
      </header>
      <search className="methods-filters">
        <Input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Select
          aria-label={words.category}
          value={category}
          onChange={setCategory}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={[{ value: '', label: words.allCategories }, ...categoryOptions(data?.categories ?? [])]}
        />
        <Segmented<Shown>
          aria-label={words.show}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'inUse', label: words.inUse },
            { value: 'mine', label: words.mine },
            { value: 'retired', label: words.retiredOnes },
          ]}
        />
      </search>
      {list.rows === null && <Loading lines={6} />}
      {list.rows?.length === 0 && (
        <Empty words={isFiltered ? words.nothingFound : words.none}>{!isFiltered && write}</Empty>
      )}
      {list.rows && list.rows.length > 0 && (
        <section className="card">
          <p className="muted" role="status">
            {words.count(list.total)}
          </p>
          <ul className="method-list">
            {list.rows.map((card) => (
              <MethodLine key={card.id} card={card} />
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
