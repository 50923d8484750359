import { CreateCrossPostDocument } from '@linli/client/generated/graphql';
import { Alert, App, Button, Checkbox, Form, Input } from 'antd';
import { useZone } from '../access/viewer.tsx';
import { useDeed } from '../app/useDeed.ts';
import { Fault } from '../pieces/Fault.tsx';
import { isoDay } from '../postings/days.ts';
import { PersonField } from './PersonField.tsx';
import { useDutyRoleTexts } from './texts.ts';

interface Values {
  person: string;
  title: string;
  isDualMember: boolean;
  from: string;
  to?: string;
}

interface Props {
  community: string;
  done: () => void;
  cancel: () => void;
}

/** Enters a post that somebody of another unit holds at a community. */
export function CrossPostForm({ community, done, cancel }: Props) {
  const words = useDutyRoleTexts();
  const zone = useZone();
  const { message } = App.useApp();
  const { busy, problem, fault, run } = useDeed();
  const save = async ({ person, title, isDualMember, from, to }: Values) => {
    const input = { person, title, isDualMember, place: community, from, to: to || null };
    if (!(await run(CreateCrossPostDocument, { input }, (data) => data.createCrossPost))) return;
    void message.success(words.saved);
    done();
  };
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      className="step-form duty-form"
      initialValues={{ isDualMember: false, from: isoDay(0, zone) }}
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
      <Form.Item
        name="title"
        label={words.postTitle}
        extra={words.postTitleHint}
        rules={[{ required: true, whitespace: true, message: words.postTitleMissing }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="isDualMember" valuePropName="checked">
        <Checkbox>{words.dual}</Checkbox>
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
