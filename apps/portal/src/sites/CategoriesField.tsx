import type { SiteCategoriesQuery } from '@linli/client/generated/graphql';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useSiteTexts } from './texts.ts';

type Row = NonNullable<SiteCategoriesQuery['categories']>[number];

interface Props {
  id?: string;
  rows: readonly Row[];
  value?: readonly string[];
  onChange?: (codes: string[]) => void;
}

/** What can be reported on a website: none chosen is all; a heading chooses what stands under it. */
export function CategoriesField({ id, rows, value = [], onChange }: Props) {
  const words = useSiteTexts();
  const [sought, setSought] = useState('');
  const leaves = rows.filter(({ offered }) => offered);
  const known = new Set(leaves.map(({ code }) => code));
  const gone = rows.length > 0 ? value.filter((code) => !known.has(code)) : [];
  const groups = Map.groupBy(leaves, ({ parent }) => parent?.id ?? '');
  const isSought = (text: string) => text.toLowerCase().includes(sought.trim().toLowerCase());
  const put = (codes: readonly string[], isOn: boolean) =>
    onChange?.(isOn ? [...new Set([...value, ...codes])] : value.filter((code) => !codes.includes(code)));
  const box = ({ code, name }: Row) => (
    <Checkbox
      key={code}
      checked={value.includes(code)}
      onChange={({ target }) => put([code], target.checked)}
    >
      {name.text}
    </Checkbox>
  );
  const shown = [...groups].flatMap(([parentId, below]) => {
    const heading = rows.find((row) => row.id === parentId)?.name.text;
    const found = heading && isSought(heading) ? below : below.filter(({ name }) => isSought(name.text));
    if (found.length === 0) return [];
    if (!heading) return found.map(box);
    const codes = found.map(({ code }) => code);
    const chosen = codes.filter((code) => value.includes(code));
    return [
      <fieldset key={parentId}>
        <legend className="visually-hidden">{heading}</legend>
        <Checkbox
          className="site-heading"
          checked={chosen.length === codes.length}
          indeterminate={chosen.length > 0 && chosen.length < codes.length}
          onChange={({ target }) => put(codes, target.checked)}
        >
          {heading}{' '}
          <small className="muted">
            {chosen.length} / {codes.length}
          </small>
        </Checkbox>
        <div>{found.map(box)}</div>
      </fieldset>,
    ];
  });
  return (
    <div id={id} tabIndex={-1} className="site-categories">
      <p role="status">
        {value.length === 0
          ? words.allCategories(leaves.length)
          : words.someCategories(value.length - gone.length, leaves.length)}{' '}
        {value.length > 0 && (
          <Button type="link" size="small" onClick={() => onChange?.([])}>
            {words.chooseAll}
          </Button>
        )}
      </p>
      {gone.length > 0 && (
        <p className="site-warning" role="alert">
          {words.goneCategories(gone.length)}{' '}
          <Button type="link" size="small" onClick={() => put(gone, false)}>
            {words.dropGone}
          </Button>
        </p>
      )}
      <Input
        type="search"
        allowClear
        aria-label={words.findCategory}
        placeholder={words.findCategory}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <div className="site-tree">
        {shown.length > 0 ? shown : <p className="muted">{words.noCategory}</p>}
      </div>
    </div>
  );
}
