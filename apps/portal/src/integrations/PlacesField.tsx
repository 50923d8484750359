import { Button, Checkbox, Tag } from 'antd';
import { useState } from 'react';
import { useViewer } from '../access/viewer.tsx';
import { PlacePicker } from '../triage/PlacePicker.tsx';
import { useIntegrationTexts } from './texts.ts';

export interface ChosenPlace {
  id: string;
  name: string;
}

interface Props {
  id?: string;
  value?: ChosenPlace[];
  onChange?: (places: ChosenPlace[]) => void;
}

/** Places with everything under them: the viewer's own as they are, or some further down. */
export function PlacesField({ id, value = [], onChange }: Props) {
  const words = useIntegrationTexts();
  const { places } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const has = (placeId: string) => value.some((one) => one.id === placeId);
  const without = (placeId: string) => onChange?.(value.filter((one) => one.id !== placeId));
  const below = value.filter((one) => !places.some((own) => own.id === one.id));
  return (
    <div id={id} className="integrations-places">
      {places.map((own) => (
        <Checkbox
          key={own.id}
          checked={has(own.id)}
          onChange={({ target }) =>
            target.checked ? onChange?.([...value, { id: own.id, name: own.name.text }]) : without(own.id)
          }
        >
          {own.name.text}
        </Checkbox>
      ))}
      {below.length > 0 && (
        <div>
          {below.map((one) => (
            <Tag
              key={one.id}
              closable={{ 'aria-label': words.without(one.name) }}
              onClose={() => without(one.id)}
            >
              {one.name}
            </Tag>
          ))}
        </div>
      )}
      {isOpen ? (
        <PlacePicker
          point={null}
          onChange={(place) => {
            const own = places.map((one) => one.id);
            // Whoever goes further down does not mean all of it.
            if (!has(place.id)) onChange?.([...value.filter((one) => !own.includes(one.id)), place]);
          }}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{words.under}</Button>
      )}
    </div>
  );
}
