import { lazy, Suspense } from 'react';
import { useViewer } from '../access/viewer.tsx';
import { load } from '../app/load.ts';
import { useTexts } from '../locales/locale.tsx';
import './TenantSwitch.css';

// Most people work in one office: only the others fetch a list to choose from.
const TenantSelect = lazy(async () => {
  const { TenantSelect: found } = await load('tenants', () => import('./TenantSelect.tsx'));
  return { default: found };
});

/** The office that is looked at; for people of several offices a list that can be searched. */
export function TenantSwitch() {
  const { app } = useTexts();
  const viewer = useViewer();
  const own = viewer.people.find(({ id }) => id === viewer.person.id)?.tenant;
  const [first] = viewer.places;
  const office =
    viewer.places.length > 1 && first
      ? app.placesOf(first.name.text, viewer.places.length)
      : (first?.name.text ?? viewer.units[0]?.name.text ?? '');
  if (viewer.people.length < 2 || !own) return <span className="top-office">{office}</span>;
  return (
    <Suspense fallback={<span className="top-office">{own.name.text}</span>}>
      <TenantSelect own={own.code} />
    </Suspense>
  );
}
