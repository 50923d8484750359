import { CreateOrganizationDocument, type OrganizationKind } from '@linli/client/generated/graphql';
import { Alert, App, Button, Form, Input, Select } from 'antd';
import { useDeed } from '../../app/useDeed.ts';
import { useLabel } from '../../locales/labels.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { useUnitTexts } from './texts.ts';

interface Values {
  kind: OrganizationKind;
  zh?: string;
  en?: string;
  phone?: string;
  hours?: string;
}

/** The parties of a community first, offices last. */
const kinds: readonly OrganizationKind[] = [
  'PROPERTY_COMPANY',
  'PROPERTY_RIGHT_UNIT',
  'OWNERS_COMMITTEE',
  'GREENING_FIRM',
  'UTILITY',
  'POLICE',
  'ENTERPRISE',
  'SOCIAL_ORGANIZATION',
  'COMMUNITY_COMMITTEE',
  'STREET_OFFICE',
  'DEPARTMENT',
  'DISTRICT_OFFICE',
];

/** A unit that serves the place from today on. */
export function CreateForm(props: { placeId: string; done: () => void; cancel: () => void }) {
  const { placeId, done, cancel } = props;
  const words = useUnitTexts();
  const label = useLabel();
  const { message } = App.useApp();
  const { busy, problem, fault, run } = useDeed();
  const save = async ({ kind, zh = '', en, phone, hours }: Values) => {
    const saved = await run(
      CreateOrganizationDocument,
      {
        input: {
          kind,
          name: { zh, ...(en && { en }) },
          phone: phone?.trim() || null,
          hours: hours ? { zh: hours } : null,
          serves: [placeId],
        },
      },
      (data) => data.createOrganization,
    );
    if (!saved) return;
    void message.success(words.saved);
    done();
  };
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      className="step-form"
      initialValues={{ kind: 'PROPERTY_COMPANY' }}
      onFinish={(values) => void save(values)}
    >
      <Form.Item name="kind" label={words.kind}>
        <Select options={kinds.map((kind) => ({ value: kind, label: label('OrganizationKind', kind) }))} />
      </Form.Item>
      <Form.Item name="zh" label={words.name}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="en" label={words.nameEn}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="phone" label={words.phone}>
        <Input type="tel" maxLength={30} />
      </Form.Item>
      <Form.Item name="hours" label={words.hoursZh}>
        <Input maxLength={100} placeholder={words.hoursExample} />
      </Form.Item>
      {problem && <Alert type="error" role="alert" title={problem} />}
      {fault && <Fault error={fault} />}
      <div className="step-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.save}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
    </Form>
  );
}
