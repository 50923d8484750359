import {
  type TemplateFaceFragment,
  type TemplateKind,
  TemplatePlacesDocument,
  TextTemplatesDocument,
} from '@linli/client/generated/graphql';
import { Button, Input, Segmented, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { usePages } from '../app/usePages.ts';
import { useTitle } from '../app/useTitle.ts';
import { useLabel } from '../locales/labels.ts';
import { Empty } from '../pieces/Empty.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { kinds } from './kinds.ts';
import { TemplateDialog } from './TemplateDialog.tsx';
import { TemplateEntry } from './TemplateEntry.tsx';
import './Templates.css';
import { useTemplateTexts } from './texts.ts';

/** The texts that staff begin to write with, for who keeps them. */
export function TemplatesScreen() {
  const words = useTemplateTexts();
  const label = useLabel();
  const [kind, setKind] = useState<TemplateKind | ''>('');
  const [show, setShow] = useState<'inUse' | 'retired'>('inUse');
  const [search, setSearch] = useState('');
  const [edited, setEdited] = useState<TemplateFaceFragment | 'new' | null>(null);
  const sought = useDeferredValue(search.trim());
  const [{ data: mine }] = useQuery({ query: TemplatePlacesDocument });
  const filter = {
    retired: show === 'retired',
    ...(kind && { kind: [kind] }),
    ...(sought && { text: { contains: sought } }),
  };
  const list = usePages(TextTemplatesDocument, { filter }, (data) => data.textTemplates);
  useTitle(words.title);
  if (list.error && !list.rows) return <PageFault error={list.error} retry={list.again} />;
  const places = mine?.viewer?.templatePlaces ?? [];
  if (mine && places.length === 0) return <Empty words={words.notYours} />;
  const isFiltered = kind !== '' || sought !== '' || show === 'retired';
  const create = (
    <Button type="primary" onClick={() => setEdited('new')}>
      {words.create}
    </Button>
  );
  return (
    <article className="templates">
      <header className="templates-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{words.lead}</p>
        </div>
        {create}
      </header>
      <div className="templates-filters">
        <Segmented<'inUse' | 'retired'>
          aria-label={words.show}
          value={show}
          onChange={setShow}
          options={[
            { value: 'inUse', label: words.inUse },
            { value: 'retired', label: words.retired },
          ]}
        />
        <Select<TemplateKind | ''>
          aria-label={words.kind}
          value={kind}
          onChange={setKind}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: words.allKinds },
            ...kinds.map((value) => ({ value, label: label('TemplateKind', value) })),
          ]}
        />
        <Input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </div>
      {list.rows === null && <Loading lines={6} />}
      {list.rows?.length === 0 && (
        <Empty words={isFiltered ? words.nothingFound : words.none}>{!isFiltered && create}</Empty>
      )}
      {list.rows && list.rows.length > 0 && (
        <section className="card">
          <p className="muted" role="status">
            {words.count(list.total)}
          </p>
          <ul className="templates-list">
            {list.rows.map((row) => (
              <TemplateEntry key={row.id} row={row} edit={() => setEdited(row)} again={list.again} />
            ))}
          </ul>
        </section>
      )}
      {list.more && (
        <Button loading={list.loading} onClick={() => void list.more?.()}>
          {words.more}
        </Button>
      )}
      {edited && (
        <TemplateDialog
          row={edited === 'new' ? null : edited}
          places={places}
          close={() => setEdited(null)}
          done={() => {
            setEdited(null);
            list.again();
          }}
        />
      )}
    </article>
  );
}
