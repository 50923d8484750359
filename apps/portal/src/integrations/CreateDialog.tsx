import { CreateIntegrationTokenDocument, type IntegrationScope } from '@linli/client/generated/graphql';
import { Alert, Checkbox, Form, Input, Modal } from 'antd';
import { useRef } from 'react';
import { useViewer } from '../access/viewer.tsx';
import { useDeed } from '../app/useDeed.ts';
import { useLabel } from '../locales/labels.ts';
import { useTexts } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { dateIn, daysUntil, endOf, longestDays } from './days.ts';
import type { Shown } from './IntegrationsScreen.tsx';
import { type ChosenPlace, PlacesField } from './PlacesField.tsx';
import { useIntegrationTexts } from './texts.ts';

interface Wanted {
  name: string;
  scopes: IntegrationScope[];
  places: ChosenPlace[];
  until: string;
}

const scopes: readonly IntegrationScope[] = [
  'APPEALS_READ',
  'APPEALS_FILE',
  'APPEALS_NOTE',
  'CONTACTS_READ',
  'PLACES_READ',
];
const onTopOfReading: readonly IntegrationScope[] = ['APPEALS_NOTE', 'CONTACTS_READ'];

interface Props {
  isOpen: boolean;
  close: () => void;
  done: (made: Shown) => void;
}

export function CreateDialog({ isOpen, close, done }: Props) {
  const words = useIntegrationTexts();
  const { app } = useTexts();
  const label = useLabel();
  const { places } = useViewer();
  const [form] = Form.useForm<Wanted>();
  const { busy, problem, fault, forget, run } = useDeed();
  // Sent again after a fault of the connection it makes no second token.
  const clientId = useRef(crypto.randomUUID());

  const submit = async ({ name, scopes: may, places: where, until }: Wanted) => {
    const input = {
      clientId: clientId.current,
      name,
      scopes: may,
      places: where.map(({ id }) => id),
      expiresAt: endOf(until),
    };
    const made = await run(CreateIntegrationTokenDocument, { input }, (data) => data.createIntegrationToken);
    if (!made) return;
    clientId.current = crypto.randomUUID();
    form.resetFields();
    done(made);
  };
  const within = async (_rule: unknown, date?: string) => {
    const days = date ? daysUntil(endOf(date)) : -1;
    if (days < 0 || days >= longestDays) throw new Error(words.dateWrong);
  };
  const withReading = async (_rule: unknown, may: IntegrationScope[] = []) => {
    if (may.length === 0) throw new Error(words.scopesMissing);
    if (may.some((scope) => onTopOfReading.includes(scope)) && !may.includes('APPEALS_READ'))
      throw new Error(words.needsReading);
  };

  return (
    <Modal
      open={isOpen}
      title={words.create}
      okText={words.create}
      cancelText={app.cancel}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={() => {
        forget();
        close();
      }}
      closable={{ 'aria-label': app.close }}
      destroyOnHidden
    >
      <Form<Wanted>
        form={form}
        layout="vertical"
        noValidate
        requiredMark={false}
        validateTrigger="onSubmit"
        scrollToFirstError={{ focus: true }}
        initialValues={{
          scopes: ['APPEALS_READ'],
          places: places.slice(0, 1).map(({ id, name }) => ({ id, name: name.text })),
          until: dateIn(90),
        }}
        onFinish={(given) => void submit(given)}
      >
        {problem && <Alert type="error" role="alert" title={problem} />}
        {fault && <Fault error={fault} />}
        <Form.Item
          name="name"
          label={words.name}
          extra={words.nameHint}
          rules={[{ required: true, whitespace: true, message: words.nameMissing }]}
        >
          <Input autoComplete="off" maxLength={80} />
        </Form.Item>
        <Form.Item name="scopes" label={words.scopes} rules={[{ validator: withReading }]}>
          <Checkbox.Group
            className="integrations-scopes"
            options={scopes.map((value) => ({ value, label: label('IntegrationScope', value) }))}
          />
        </Form.Item>
        <Form.Item
          name="places"
          label={words.places}
          rules={[{ required: true, type: 'array', min: 1, message: words.placesMissing }]}
        >
          <PlacesField />
        </Form.Item>
        <Form.Item name="until" label={words.validUntil} rules={[{ validator: within }]}>
          <Input type="date" min={dateIn(0)} max={dateIn(longestDays - 1)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
