import type { PlaceLabelFragment } from '@linli/client/generated/graphql';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { PlacePicker } from '../triage/PlacePicker.tsx';
import { useTemplateTexts } from './texts.ts';

interface Chosen {
  id: string;
  name: string;
}

interface Props {
  id?: string;
  value?: Chosen;
  onChange?: (place: Chosen) => void;
  /** Where the viewer keeps templates. */
  places: readonly PlaceLabelFragment[];
}

/** One of the viewer's own places, or one further down. */
export function PlaceField({ id, value, onChange, places }: Props) {
  const words = useTemplateTexts();
  const [isOpen, setOpen] = useState(false);
  const own = places.map((one) => ({ id: one.id, name: one.name.text }));
  const below = value && !own.some((one) => one.id === value.id) ? [value] : [];
  const all = [...own, ...below];
  return (
    <div className="template-place">
      <Select
        id={id ?? ''}
        value={value?.id ?? null}
        onChange={(chosen) => {
          const place = all.find((one) => one.id === chosen);
          if (place) onChange?.(place);
        }}
        options={all.map((one) => ({ value: one.id, label: one.name }))}
      />
      {isOpen ? (
        <PlacePicker point={null} {...(value && { value })} {...(onChange && { onChange })} />
      ) : (
        <Button onClick={() => setOpen(true)}>{words.under}</Button>
      )}
    </div>
  );
}
