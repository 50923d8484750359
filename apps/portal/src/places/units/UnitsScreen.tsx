import { type OrganizationKind, UnitsAtDocument, type UnitsAtQuery } from '@linli/client/generated/graphql';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { NotFoundPage } from '../../app/pages.tsx';
import { useTitle } from '../../app/useTitle.ts';
import { useLabel } from '../../locales/labels.ts';
import { Empty } from '../../pieces/Empty.tsx';
import { Loading } from '../../pieces/Loading.tsx';
import { PageFault } from '../../pieces/PageFault.tsx';
import '../assets/Assets.css';
import { ContactForm } from './ContactForm.tsx';
import { CreateForm } from './CreateForm.tsx';
import { useUnitTexts } from './texts.ts';
import './Units.css';

export type PlaceUnit = NonNullable<UnitsAtQuery['unitsAt']>[number];

/** Who is who at a place (m25): its parties, what they serve, and how to reach their office. */
export function UnitsScreen() {
  const words = useUnitTexts();
  const label = useLabel();
  const { placeId = '' } = useParams();
  const [kind, setKind] = useState<OrganizationKind | ''>('');
  const [open, setOpen] = useState(false);
  const [{ data, error }, read] = useQuery({
    query: UnitsAtDocument,
    variables: { place: placeId },
    requestPolicy: 'cache-and-network',
  });
  const again = () => read({ requestPolicy: 'network-only' });
  const name = data?.place?.name.text ?? '';
  useTitle(name ? words.title(name) : words.way);
  if (error && !data) return <PageFault error={error} retry={again} />;
  if (!data) return <Loading lines={6} />;
  if (!data.place) return <NotFoundPage />;
  const units = data.unitsAt ?? [];
  const kinds = [...new Set(units.map(({ unit }) => unit.kind))];
  const shown = units.filter(({ unit }) => kind === '' || unit.kind === kind);
  return (
    <article className="assets">
      <header>
        <Link to={`/places/${encodeURIComponent(placeId)}`}>{words.back}</Link>
        <h1>{words.title(name)}</h1>
        <p className="muted">{words.lead}</p>
      </header>
      <div className="assets-filter">
        <label>
          {words.kind}
          <select value={kind} onChange={({ target }) => setKind(target.value as OrganizationKind)}>
            <option value="">{words.any}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {label('OrganizationKind', one)}
              </option>
            ))}
          </select>
        </label>
        {data.place.viewerCanManageAssets && (
          <Button type="primary" aria-expanded={open} onClick={() => setOpen(true)}>
            {words.create}
          </Button>
        )}
      </div>
      {open && (
        <section className="card">
          <p className="muted">{words.createAt(name)}</p>
          <CreateForm
            placeId={placeId}
            done={() => {
              setOpen(false);
              again();
            }}
            cancel={() => setOpen(false)}
          />
        </section>
      )}
      {shown.length === 0 ? (
        <Empty words={words.empty} />
      ) : (
        <section className="card">
          <p className="muted" role="status">
            {words.count(shown.length)}
          </p>
          <ul className="asset-list">
            {shown.map((row) => (
              <UnitEntry key={row.unit.id} row={row} again={again} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function UnitEntry({ row, again }: { row: PlaceUnit; again: () => void }) {
  const words = useUnitTexts();
  const label = useLabel();
  const [open, setOpen] = useState(false);
  const { unit, places, viewerCanSetContact } = row;
  return (
    <li>
      <div className="asset-head">
        <h2>{unit.name.text}</h2>
        <span className="muted">{label('OrganizationKind', unit.kind)}</span>
      </div>
      <p className="unit-contact">
        {unit.phone ? (
          <a href={`tel:${unit.phone.replace(/[^\d+]/g, '')}`}>{unit.phone}</a>
        ) : (
          <span className="muted">{words.noPhone}</span>
        )}
        {unit.hours && <span className="muted">{unit.hours.text}</span>}
      </p>
      <p className="muted unit-serves">{words.serves(places.map(({ name }) => name.text).join(' · '))}</p>
      {viewerCanSetContact && !open && (
        <div className="asset-deeds">
          <Button size="small" aria-label={words.editOf(unit.name.text)} onClick={() => setOpen(true)}>
            {words.edit}
          </Button>
        </div>
      )}
      {open && (
        <ContactForm
          unit={unit}
          done={() => {
            setOpen(false);
            again();
          }}
          cancel={() => setOpen(false)}
        />
      )}
    </li>
  );
}
