import { Button, Select } from 'antd';
import { useViewer } from '../access/viewer.tsx';
import { useLocale } from '../locales/locale.tsx';
import { useTenant } from './tenant.tsx';
import './TenantSwitch.css';

const zh = {
  lead: '您也在其他辖区工作，可能要在那里打开：',
  choose: '选择辖区',
  open: (name: string) => `到${name}打开`,
};
const en: typeof zh = {
  lead: 'You also work in other offices; it may be there:',
  choose: 'Choose an office',
  open: (name) => `Open it in ${name}`,
};
const few = 4;

/** What was not found here may belong to another office of the same person: the address stays, the office changes. */
export function OtherOffices() {
  const words = useLocale().locale === 'en' ? en : zh;
  const viewer = useViewer();
  const { choose } = useTenant();
  const others = viewer.people.filter(({ id }) => id !== viewer.person.id).map(({ tenant }) => tenant);
  if (others.length === 0) return null;
  return (
    <div className="other-offices">
      <p>{words.lead}</p>
      {others.length <= few ? (
        others.map(({ code, name }) => (
          <Button key={code} onClick={() => choose(code)}>
            {words.open(name.text)}
          </Button>
        ))
      ) : (
        <Select
          className="tenant-switch"
          aria-label={words.choose}
          placeholder={words.choose}
          options={others.map(({ code, name }) => ({ value: code, label: name.text }))}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={280}
          onChange={choose}
        />
      )}
    </div>
  );
}
