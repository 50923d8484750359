import { BatchesDocument, type HomeKind, type PostingKind } from '@linli/client/generated/graphql';
import { Segmented, Select } from 'antd';
import { useQuery } from 'urql';
import { useLabel } from '../../locales/labels.ts';
import { spans } from '../effect/spans.ts';
import { useEffectTexts } from '../effect/texts.ts';
import { homeKinds, postingKinds } from '../kinds.ts';
import { useOverviewTexts } from './texts.ts';

export interface Filter {
  kind?: PostingKind | null;
  batch?: string | null;
  homeKind?: HomeKind | null;
}

interface FiltersProps {
  filter: Filter;
  set: (filter: Filter) => void;
  months: number;
  setMonths: (months: number) => void;
}

/** Which postings, and how far their windows reach. */
export function Filters({ filter, set, months, setMonths }: FiltersProps) {
  const words = useOverviewTexts();
  const effectWords = useEffectTexts();
  const label = useLabel();
  const [{ data }] = useQuery({ query: BatchesDocument, variables: {} });
  const batches = (data?.batches?.nodes ?? []).filter(({ kind }) => !filter.kind || kind === filter.kind);
  return (
    <search className="rates-filters">
      <Select<PostingKind | ''>
        aria-label={words.kind}
        value={filter.kind ?? ''}
        onChange={(kind) => set({ ...filter, kind: kind === '' ? null : kind, batch: null })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: words.allKinds },
          ...postingKinds.map((value) => ({ value, label: label('PostingKind', value) })),
        ]}
      />
      <Select
        aria-label={words.batch}
        value={filter.batch ?? ''}
        onChange={(batch) => set({ ...filter, batch: batch || null })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: words.allBatches },
          ...batches.map(({ id, name }) => ({ value: id, label: name.text })),
        ]}
      />
      <Select<HomeKind | ''>
        aria-label={words.homeKind}
        value={filter.homeKind ?? ''}
        onChange={(homeKind) => set({ ...filter, homeKind: homeKind === '' ? null : homeKind })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: words.allHomes },
          ...homeKinds.map((value) => ({ value, label: label('HomeKind', value) })),
        ]}
      />
      <Segmented<number>
        aria-label={effectWords.window}
        value={months}
        onChange={setMonths}
        options={spans.map((value) => ({ value, label: effectWords.months(value) }))}
      />
    </search>
  );
}
