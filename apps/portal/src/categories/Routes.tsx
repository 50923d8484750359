import {
  type PlaceKind,
  RouteCategoryDocument,
  UnitsToInviteDocument,
} from '@linli/client/generated/graphql';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useDeed } from '../app/useDeed.ts';
import { useLabel } from '../locales/labels.ts';
import { Fault } from '../pieces/Fault.tsx';
import { PlacePicker } from '../triage/PlacePicker.tsx';
import { levels } from './ContentFields.tsx';
import type { Row } from './draft.ts';
import { useCategoryTexts } from './texts.ts';

interface Props {
  row: Row;
  again: () => void;
}

/** Where the category goes another way than its version says. */
export function Routes({ row, again }: Props) {
  const words = useCategoryTexts();
  const label = useLabel();
  const { busy, problem, fault, run } = useDeed();
  const [isOpen, setOpen] = useState(false);
  const [place, setPlace] = useState<{ id: string; name: string } | null>(null);
  const [unit, setUnit] = useState('');
  const [level, setLevel] = useState('');
  const [missing, setMissing] = useState(false);
  const [{ data }] = useQuery({ query: UnitsToInviteDocument, pause: !isOpen });
  const send = async (placeId: string, unitId: string | null, to: PlaceKind | null) => {
    const input = { category: row.id, place: placeId, unit: unitId, level: to };
    const done = await run(RouteCategoryDocument, { input }, (answer) => answer.routeCategory);
    if (done) again();
    return done !== null;
  };
  const add = async () => {
    setMissing(!place || !(unit || level));
    if (!place || !(unit || level)) return;
    if (!(await send(place.id, unit || null, (level || null) as PlaceKind | null))) return;
    setOpen(false);
    setPlace(null);
    setUnit('');
    setLevel('');
  };
  return (
    <section className="category-routes" aria-labelledby="category-routes">
      <h3 id="category-routes">{words.routes}</h3>
      <p className="muted">{words.routesLead}</p>
      {row.routes.length === 0 && <p>{words.noRoutes}</p>}
      <ul>
        {row.routes.map((route) => (
          <li key={route.place.id}>
            <span>
              {route.place.name.text} →{' '}
              {[route.unit?.name.text, label('PlaceKind', route.level)].filter(Boolean).join(' · ')}
            </span>
            <Button
              size="small"
              aria-label={`${words.remove} ${route.place.name.text}`}
              onClick={() => void send(route.place.id, null, null)}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {missing && <Alert type="error" role="alert" title={words.routeMissing} />}
      {fault && <Fault error={fault} />}
      {isOpen ? (
        <div className="category-form">
          <PlacePicker point={null} onChange={setPlace} {...(place && { value: place })} />
          {place && <p>{place.name}</p>}
          <div className="category-pair">
            <label>
              {words.unit}
              <select value={unit} onChange={({ target }) => setUnit(target.value)}>
                <option value="">{words.unchanged}</option>
                {(data?.organizations?.nodes ?? []).map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name.text}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {words.level}
              <select value={level} onChange={({ target }) => setLevel(target.value)}>
                <option value="">{words.unchanged}</option>
                {levels.map((one) => (
                  <option key={one} value={one}>
                    {label('PlaceKind', one)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <Button loading={busy} onClick={() => void add()}>
            {words.add}
          </Button>
        </div>
      ) : (
        <Button onClick={() => setOpen(true)}>{words.addRoute}</Button>
      )}
    </section>
  );
}
