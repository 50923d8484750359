import { CategoriesDocument, type PostingLineFragment } from '@linli/client/generated/graphql';
import { Button, Input, Select } from 'antd';
import { useQuery } from 'urql';
import { categoryOptions } from '../appeals/steps/categoryOptions.ts';
import { useFocusTexts } from './focusTexts.ts';

export interface FocusRow {
  /** Tells rows apart while they are typed. */
  key: number;
  title: string;
  category: string | null;
}

interface Props {
  value?: readonly FocusRow[];
  onChange?: (rows: readonly FocusRow[]) => void;
}

const most = 10;

/** What is worked at above all, one thing a row, the most important first; with its category appeals of it count as hard. */
export function FocusFields({ value = [], onChange = () => undefined }: Props) {
  const words = useFocusTexts();
  const [{ data }] = useQuery({ query: CategoriesDocument, variables: {} });
  const change = (key: number, part: Partial<FocusRow>) =>
    onChange(value.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const up = (index: number) =>
    onChange(value.toSpliced(index, 1).toSpliced(index - 1, 0, ...value.slice(index, index + 1)));
  const next = Math.max(0, ...value.map(({ key }) => key)) + 1;
  return (
    <div className="focus-fields">
      {value.map(({ key, title, category }, index) => (
        <div className="focus-row" key={key}>
          <Input
            aria-label={words.title(index + 1)}
            placeholder={words.what}
            value={title}
            onChange={({ target }) => change(key, { title: target.value })}
          />
          <Select
            aria-label={words.category(index + 1)}
            placeholder={words.anyCategory}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={category ?? undefined}
            onChange={(chosen: string | undefined) => change(key, { category: chosen ?? null })}
            options={categoryOptions(data?.categories ?? [])}
          />
          <Button disabled={index === 0} aria-label={words.upNamed(index + 1)} onClick={() => up(index)}>
            {words.up}
          </Button>
          <Button
            aria-label={words.removeNamed(index + 1)}
            onClick={() => onChange(value.filter((row) => row.key !== key))}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      {value.length < most && (
        <Button
          className="focus-add"
          onClick={() => onChange([...value, { key: next, title: '', category: null }])}
        >
          {words.add}
        </Button>
      )}
    </div>
  );
}

/** The rows of what is written already, with an empty one where nothing is. */
export function focusRows(focus: PostingLineFragment['focus']): FocusRow[] {
  const rows = focus.map(({ title, category }, key) => ({ key, title, category: category?.id ?? null }));
  return rows.length > 0 ? rows : [{ key: 0, title: '', category: null }];
}

/** What is sent: rows that say nothing are left out. */
export function focusInput(rows: readonly FocusRow[] = []) {
  return rows
    .filter(({ title, category }) => title.trim() !== '' || category !== null)
    .map(({ title, category }) => ({ title, category }));
}
