import { type DutyRole, NameDutyMemberDocument } from '@linli/client/generated/graphql';
import { Alert, App, Button, Form, Input, Select } from 'antd';
import { useZone } from '../access/viewer.tsx';
import { useDeed } from '../app/useDeed.ts';
import { useLabel } from '../locales/labels.ts';
import { Fault } from '../pieces/Fault.tsx';
import { isoDay } from '../postings/days.ts';
import { PersonField } from './PersonField.tsx';
import { dutyRoles, useDutyRoleTexts } from './texts.ts';

interface Values {
  person: string;
  role: DutyRole;
  from: string;
  to?: string;
}

interface Props {
  community: string;
  done: () => void;
  cancel: () => void;
}

/** Gives somebody a duty of a community. */
export function NameForm({ community, done, cancel }: Props) {
  const words = useDutyRoleTexts();
  const label = useLabel();
  const zone = useZone();
  const { message } = App.useApp();
  const { busy, problem, fault, run } = useDeed();
  const save = async ({ person, role, from, to }: Values) => {
    const input = { person, community, role, from, to: to || null };
    if (!(await run(NameDutyMemberDocument, { input }, (data) => data.nameDutyMember))) return;
    void message.success(words.saved);
    done();
  };
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      className="step-form duty-form"
      initialValues={{ role: 'PUBLICIST', from: isoDay(0, zone) }}
      onFinish={(values) => void save(values)}
    >
      <Form.Item
        name="person"
        label={words.person}
        extra={words.personHint}
        rules={[{ required: true, message: words.personHint }]}
      >
        <PersonField />
      </Form.Item>
      <Form.Item name="role" label={words.role}>
        <Select
          options={dutyRoles.map((role) => ({
            value: role,
            label: `${label('DutyRole', role)} · ${words.does[role]}`,
          }))}
        />
      </Form.Item>
      <div className="duty-pair">
        <Form.Item name="from" label={words.from}>
          <Input type="date" required />
        </Form.Item>
        <Form.Item name="to" label={words.to} extra={words.toHint}>
          <Input type="date" />
        </Form.Item>
      </div>
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
