import { Select } from 'antd';
import { useNavigate } from 'react-router';
import { useViewer } from '../access/viewer.tsx';
import { useLocale } from '../locales/locale.tsx';
import { useTenant } from './tenant.tsx';
import './TenantSwitch.css';

/** The office that is looked at; for people of several offices a list that can be searched. */
export function TenantSwitch() {
  const { texts, locale } = useLocale();
  const viewer = useViewer();
  const { choose } = useTenant();
  const navigate = useNavigate();
  const own = viewer.people.find(({ id }) => id === viewer.person.id)?.tenant;
  const [first] = viewer.places;
  const office =
    viewer.places.length > 1 && first
      ? texts.app.placesOf(first.name.text, viewer.places.length)
      : (first?.name.text ?? viewer.units[0]?.name.text ?? '');
  if (viewer.people.length < 2 || !own) return <span className="top-office">{office}</span>;
  const names = viewer.people.map(({ tenant }) => tenant.name.text);
  const isShared = (name: string) => names.indexOf(name) !== names.lastIndexOf(name);
  const options = viewer.people
    .map(({ tenant: { code, name } }) => ({
      value: code,
      label: isShared(name.text) ? `${name.text} · ${code}` : name.text,
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <Select
      className="tenant-switch"
      variant="filled"
      aria-label={texts.app.office}
      value={own.code}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={texts.app.office}
      notFoundContent={texts.app.noOffice}
      popupMatchSelectWidth={280}
      listHeight={400}
      onChange={(code) => {
        // What the address names belongs to the office that is left.
        void navigate('/');
        choose(code);
      }}
    />
  );
}
