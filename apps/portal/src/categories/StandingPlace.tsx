import {
  MoveCategoryDocument,
  RestoreCategoryDocument,
  RetireCategoryDocument,
} from '@linli/client/generated/graphql';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useDeed } from '../app/useDeed.ts';
import { useLocale } from '../locales/locale.tsx';
import { Ask } from '../pieces/Ask.tsx';
import { nameOf, type Row } from './draft.ts';
import { useCategoryTexts } from './texts.ts';

interface Props {
  row: Row;
  rows: readonly Row[];
  again: () => void;
}

/** Where it stands in the tree, and whether it can be chosen at all. */
export function StandingPlace({ row, rows, again }: Props) {
  const words = useCategoryTexts();
  const { locale } = useLocale();
  const moving = useDeed();
  const ending = useDeed();
  const [isAsked, setAsked] = useState(false);
  const live = rows.filter((one) => !one.retiredAt);
  const beside = live.filter((one) => one.parentId === row.parentId);
  const at = beside.findIndex(({ id }) => id === row.id);
  const move = async (parent: string | null, before: string | null) => {
    const input = { category: row.id, parent, before };
    if (await moving.run(MoveCategoryDocument, { input }, (data) => data.moveCategory)) again();
  };
  const retire = async () => {
    const input = { category: row.id };
    if (!(await ending.run(RetireCategoryDocument, { input }, (data) => data.retireCategory))) return;
    setAsked(false);
    again();
  };
  const restore = async () => {
    const input = { category: row.id };
    if (await moving.run(RestoreCategoryDocument, { input }, (data) => data.restoreCategory)) again();
  };
  const parent = row.parentId ?? null;
  return (
    <section className="category-place" aria-label={words.moveTo}>
      {moving.problem && <Alert type="error" role="alert" title={moving.problem} />}
      <label>
        {words.moveTo}
        <select
          value={parent ?? ''}
          disabled={moving.busy}
          onChange={({ target }) => void move(target.value || null, null)}
        >
          <option value="">{words.root}</option>
          {live
            .filter(({ id }) => id !== row.id)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one, locale)}
              </option>
            ))}
        </select>
      </label>
      <div className="category-deeds">
        <Button
          disabled={at <= 0 || moving.busy}
          onClick={() => void move(parent, beside[at - 1]?.id ?? null)}
        >
          {words.up}
        </Button>
        <Button
          disabled={at < 0 || at === beside.length - 1 || moving.busy}
          onClick={() => void move(parent, beside[at + 2]?.id ?? null)}
        >
          {words.down}
        </Button>
        {row.retiredAt ? (
          <Button onClick={() => void restore()}>{words.restore}</Button>
        ) : (
          <Button danger onClick={() => setAsked(true)}>
            {words.retire}
          </Button>
        )}
      </div>
      <Ask
        open={isAsked}
        title={words.retireAsk(nameOf(row, locale))}
        words={words.retire}
        danger
        busy={ending.busy}
        problem={ending.problem}
        fault={ending.fault}
        confirm={() => void retire()}
        close={() => setAsked(false)}
      >
        <p>{words.retireLead}</p>
      </Ask>
    </section>
  );
}
