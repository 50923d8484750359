import { InvitePersonDocument, type Role, UnitsToInviteDocument } from '@linli/client/generated/graphql';
import { Alert, App, Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useTitle } from '../app/useTitle.ts';
import { useLabel } from '../locales/labels.ts';
import { useLocale, useTexts } from '../locales/locale.tsx';
import { Fault } from '../pieces/Fault.tsx';
import { PlacePicker } from '../triage/PlacePicker.tsx';
import './Account.css';
import { roles } from './roles.ts';

interface Invitation {
  email: string;
  name: string;
  role: Role;
  scope: 'place' | 'unit';
  place?: { id: string; name: string };
  unit?: string;
}

/** An administrator invites a colleague with a role; the person sets the password by the mail's link. */
export function InviteScreen() {
  const texts = useTexts();
  const words = texts.invite;
  const label = useLabel();
  const { locale } = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Invitation>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: UnitsToInviteDocument });
  const [{ fetching, error }, invite] = useMutation(InvitePersonDocument);
  const scope = Form.useWatch('scope', form) ?? 'place';
  useTitle(words.title);

  const submit = async ({ email, name, role, place, unit, ...given }: Invitation) => {
    setRefusal(null);
    const where = given.scope === 'place' ? { place: place?.id ?? null } : { organization: unit ?? null };
    const answer = (await invite({ input: { email, name, role, locale, ...where } })).data?.invitePerson;
    if (answer?.__typename === 'InvitePersonPayload') {
      form.resetFields();
      void message.success(words.done(answer.person.name));
    } else if (answer?.__typename === 'InvalidInputError') {
      setRefusal(answer.fields.map((field) => field.message).join(' '));
    } else if (answer) setRefusal(answer.message);
  };
  const missing = (text: string) => [{ required: true, message: text }];

  return (
    <div className="account">
      <h1>{words.title}</h1>
      <p className="muted">{words.lead}</p>
      <Form<Invitation>
        form={form}
        layout="vertical"
        noValidate
        requiredMark={false}
        validateTrigger="onSubmit"
        scrollToFirstError={{ focus: true }}
        className="account-form"
        initialValues={{ scope: 'place' }}
        onFinish={(given) => void submit(given)}
      >
        {error && <Fault error={error} />}
        {refusal && <Alert className="account-fault" type="error" role="alert" title={refusal} />}
        <Form.Item name="name" label={words.name} rules={missing(words.nameMissing)}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="email"
          label={texts.signIn.email}
          rules={[...missing(texts.signIn.emailMissing), { type: 'email', message: texts.signIn.emailWrong }]}
        >
          <Input type="email" inputMode="email" autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={words.role} rules={missing(words.roleMissing)}>
          <Select options={roles.map((role) => ({ value: role, label: label('Role', role) }))} />
        </Form.Item>
        <Form.Item name="scope" label={words.scope}>
          <Radio.Group
            options={[
              { value: 'place', label: words.atPlace },
              { value: 'unit', label: words.forUnit },
            ]}
          />
        </Form.Item>
        {scope === 'place' ? (
          <Form.Item name="place" label={words.place} rules={missing(texts.steps.placeMissing)}>
            <PlacePicker point={null} />
          </Form.Item>
        ) : (
          <Form.Item name="unit" label={words.unit} rules={missing(words.unitMissing)}>
            <Select
              options={(data?.organizations?.nodes ?? []).map((unit) => ({
                value: unit.id,
                label: unit.name.text,
              }))}
            />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={fetching}>
          {words.send}
        </Button>
      </Form>
    </div>
  );
}
