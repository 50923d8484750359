import { PublishTeamMemberDocument } from '@linli/client/generated/graphql';
import { Alert, App, Button, Form, Input } from 'antd';
import { useDeed } from '../app/useDeed.ts';
import { Fault } from '../pieces/Fault.tsx';
import type { Post } from './posts.ts';
import { useTeamTexts } from './texts.ts';

interface Values {
  name: string;
  phone?: string;
  zh?: string;
  en?: string;
  consentedOn: string;
}

interface Props {
  post: Post;
  /** Of the community's office: whoever has no other is reached there. */
  officePhone: string | null;
  done: () => void;
  cancel: () => void;
}

/** What the public is to know of somebody, who was asked. */
export function PublishForm({ post, officePhone, done, cancel }: Props) {
  const words = useTeamTexts();
  const { message } = App.useApp();
  const { busy, problem, fault, run } = useDeed();
  const { published } = post;
  const hours = (tag: string) => published?.hours?.all.find(({ locale }) => locale.startsWith(tag))?.text;
  const save = async ({ name, phone, zh, en, consentedOn }: Values) => {
    const saved = await run(
      PublishTeamMemberDocument,
      {
        input: {
          person: post.person.id,
          role: post.role,
          places: post.places.map(({ id }) => id),
          name,
          phone: phone?.trim() || null,
          hours: zh || en ? { zh: zh ?? '', ...(en && { en }) } : null,
          consentedOn,
        },
      },
      (data) => data.publishTeamMember,
    );
    if (!saved) return;
    void message.success(words.published);
    done();
  };
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      className="step-form"
      initialValues={{
        name: published?.name ?? post.person.name,
        phone: published ? published.phone : officePhone,
        zh: hours('zh'),
        en: hours('en'),
        consentedOn: published?.consentedOn,
      }}
      onFinish={(values) => void save(values)}
    >
      <Form.Item name="name" label={words.name} extra={words.nameHelp}>
        <Input maxLength={40} autoFocus required />
      </Form.Item>
      <Form.Item name="phone" label={words.phone}>
        <Input type="tel" maxLength={30} />
      </Form.Item>
      <Form.Item name="zh" label={words.hours}>
        <Input maxLength={100} placeholder={words.hoursExample} />
      </Form.Item>
      <Form.Item name="en" label={words.hoursEn}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="consentedOn" label={words.consent} extra={words.consentHelp}>
        <Input type="date" required />
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
