import { useNavigate, useParams } from 'react-router';
import { useViewer } from '../access/viewer.tsx';
import { usePhone } from '../app/useMedia.ts';
import { useTitle } from '../app/useTitle.ts';
import { useTexts } from '../locales/locale.tsx';
import { Empty } from '../pieces/Empty.tsx';
import { PlaceDetail } from './PlaceDetail.tsx';
import './PlacesScreen.css';
import { PlaceTree } from './PlaceTree.tsx';

export function PlacesScreen() {
  const { places } = useTexts();
  const viewer = useViewer();
  const { placeId } = useParams();
  const navigate = useNavigate();
  const isPhone = usePhone();
  useTitle(places.title);
  const chosen = placeId ?? (isPhone ? null : (viewer.places[0]?.id ?? null));
  return (
    <div className="places">
      {!(isPhone && placeId) && (
        <nav className="places-tree" aria-label={places.tree}>
          <h1 className="places-title">{places.title}</h1>
          <PlaceTree
            roots={viewer.places}
            chosen={chosen}
            choose={(id) => void navigate(`/places/${encodeURIComponent(id)}`)}
          />
        </nav>
      )}
      {chosen ? <PlaceDetail id={chosen} /> : !isPhone && <Empty words={places.choose} />}
    </div>
  );
}
