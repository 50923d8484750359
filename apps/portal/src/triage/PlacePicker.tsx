import { PlacePageDocument } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../access/viewer.tsx';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { SchematicMap } from '../map/SchematicMap.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { shapeOf } from '../places/shapes.ts';
import './PlacePicker.css';

interface Chosen {
  id: string;
  name: string;
}

interface Props {
  id?: string;
  value?: Chosen;
  onChange?: (place: Chosen) => void;
  point: { lng: number; lat: number } | null;
}

/** A place by map or by list, going inwards step by step from where the viewer serves. */
export function PlacePicker({ id, value, onChange, point }: Props) {
  const { triage, appeal } = useTexts();
  const label = useLabel();
  const viewer = useViewer();
  const [at, setAt] = useState(viewer.places[0]?.id ?? '');
  const [{ data, error }] = useQuery({ query: PlacePageDocument, variables: { id: at }, pause: at === '' });
  if (error && !data) return <Fault error={error} />;
  const place = data?.place;
  if (!place) return <Loading lines={3} />;
  const inside = place.children.nodes;
  const isHome = viewer.places.some(({ id: own }) => own === place.id);
  const above = isHome ? null : place.ancestors.at(-1);
  const pick = (placeId: string) => {
    const found = inside.find((one) => one.id === placeId);
    if (found) onChange?.({ id: found.id, name: found.name.text });
  };
  const chosenHere = inside.find((one) => one.id === value?.id);
  const canGoIn = chosenHere && chosenHere.kind !== 'BUILDING';
  return (
    <div className="picker" id={id}>
      <div className="picker-ways">
        {isHome &&
          viewer.places.length > 1 &&
          viewer.places.map((own) => (
            <Button key={own.id} size="small" disabled={own.id === at} onClick={() => setAt(own.id)}>
              {own.name.text}
            </Button>
          ))}
        {above && (
          <Button size="small" onClick={() => setAt(above.id)}>
            {triage.up(above.name.text)}
          </Button>
        )}
        {canGoIn && (
          <Button size="small" onClick={() => setAt(chosenHere.id)}>
            {triage.inside(chosenHere.name.text)}
          </Button>
        )}
      </div>
      <div className="picker-twins">
        <SchematicMap
          title={`${appeal.map}: ${place.name.text}`}
          ground={place.outline ? [shapeOf(place)] : []}
          shapes={inside.map(shapeOf)}
          chosen={value?.id ?? null}
          point={point}
          choose={pick}
        />
        <ul className="picker-list" aria-label={triage.list}>
          {inside.map((one) => (
            <li key={one.id}>
              <button type="button" aria-pressed={one.id === value?.id} onClick={() => pick(one.id)}>
                {one.name.text} <span className="muted">{label('PlaceKind', one.kind)}</span>
              </button>
            </li>
          ))}
          {inside.length === 0 && <li className="muted">{triage.nothingInside}</li>}
        </ul>
      </div>
      <p role="status" className="picker-chosen">
        {value && triage.chosen(value.name)}
      </p>
    </div>
  );
}
