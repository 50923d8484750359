import { Select } from 'antd';
import { useNavigate } from 'react-router';
import { useViewer } from '../access/viewer.tsx';
import { useLocale } from '../locales/locale.tsx';
import { useTenant } from './tenant.tsx';

/** The viewer's offices, to choose from or to search. */
export function TenantSelect({ own }: { own: string }) {
  const { texts, locale } = useLocale();
  const viewer = useViewer();
  const { choose } = useTenant();
  const navigate = useNavigate();
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
      value={own}
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
