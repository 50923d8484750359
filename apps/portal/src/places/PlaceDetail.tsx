import { PlacePageDocument } from '@linli/client/generated/graphql';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { NotFoundPage } from '../app/pages.tsx';
import { usePhone } from '../app/useMedia.ts';
import { DutiesHere } from '../deeds/DutiesHere.tsx';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { SchematicMap } from '../map/SchematicMap.tsx';
import { Loading } from '../pieces/Loading.tsx';
import { PageFault } from '../pieces/PageFault.tsx';
import { useTeamTexts } from '../team/texts.ts';
import { useAssetTexts } from './assets/texts.ts';
import { Estates } from './Estates.tsx';
import { PostedHere } from './PostedHere.tsx';
import { shapeOf } from './shapes.ts';
import { useUnitTexts } from './units/texts.ts';
import { Versions } from './Versions.tsx';

/** A place: where it lies, what is inside with its denominators, and how its name and code changed. */
export function PlaceDetail({ id }: { id: string }) {
  const texts = useTexts();
  const assets = useAssetTexts();
  const units = useUnitTexts();
  const team = useTeamTexts();
  const label = useLabel();
  const navigate = useNavigate();
  const isPhone = usePhone();
  const [{ data, error }, read] = useQuery({ query: PlacePageDocument, variables: { id } });
  if (error && !data)
    return <PageFault error={error} retry={() => read({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading lines={6} />;
  const { place } = data;
  if (!place) return <NotFoundPage />;
  const go = (to: string) => void navigate(`/places/${encodeURIComponent(to)}`);
  const inside = place.children.nodes;
  const hasOutline = inside.some((one) => one.outline) || place.outline;
  const estates = place.estate ? [place] : inside.filter((one) => one.estate);
  return (
    <article className="place">
      {isPhone && <Link to="/places">{texts.places.tree}</Link>}
      <header className="place-head">
        <p className="muted">{[...place.ancestors.map((one) => one.name.text)].join(' › ')}</p>
        <h1>{place.name.text}</h1>
        <p className="muted">
          {[
            label('PlaceKind', place.kind),
            place.code && `${texts.places.code} ${place.code}`,
            place.grid && `${texts.places.inGrid} ${place.grid.name.text}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="place-ways">
          <Link to={`/appeals?place=${encodeURIComponent(place.id)}`}>{texts.places.appealsHere}</Link>
          <Link to={`/places/${encodeURIComponent(place.id)}/register`}>{assets.way}</Link>
          <Link to={`/places/${encodeURIComponent(place.id)}/units`}>{units.way}</Link>
          {place.kind === 'COMMUNITY' && place.viewerCanManageTeam && (
            <Link to={`/places/${encodeURIComponent(place.id)}/team`}>{team.way}</Link>
          )}
        </p>
      </header>
      {hasOutline ? (
        <SchematicMap
          title={`${texts.appeal.map}: ${place.name.text}`}
          ground={place.outline ? [shapeOf(place)] : []}
          shapes={inside.length > 0 ? inside.map(shapeOf) : [{ ...shapeOf(place), id: `${place.id}-itself` }]}
          choose={go}
        />
      ) : (
        <p className="muted">{texts.places.noOutline}</p>
      )}
      {place.kind === 'COMMUNITY' && <PostedHere communityId={place.id} />}
      {place.kind === 'COMMUNITY' && <DutiesHere communityId={place.id} />}
      {inside.length > 0 && (
        <section>
          <h2>{texts.places.inside}</h2>
          <ul className="place-inside">
            {inside.map((one) => (
              <li key={one.id}>
                <Link to={`/places/${encodeURIComponent(one.id)}`}>{one.name.text}</Link>
                <span className="muted">{label('PlaceKind', one.kind)}</span>
              </li>
            ))}
          </ul>
          {place.children.totalCount > inside.length && (
            <p className="muted">{texts.places.many(inside.length, place.children.totalCount)}</p>
          )}
        </section>
      )}
      {estates.length > 0 && <Estates estates={estates} />}
      <Versions versions={place.versions} />
    </article>
  );
}
