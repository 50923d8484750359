import { SetOrganizationContactDocument } from '@linli/client/generated/graphql';
import { Alert, App, Button, Form, Input } from 'antd';
import { useDeed } from '../../app/useDeed.ts';
import { Fault } from '../../pieces/Fault.tsx';
import { useUnitTexts } from './texts.ts';
import type { PlaceUnit } from './UnitsScreen.tsx';

interface Values {
  phone?: string;
  zh?: string;
  en?: string;
}

interface Props {
  unit: PlaceUnit['unit'];
  done: () => void;
  cancel: () => void;
}

/** How the public reaches a unit: the office, never a person of it. */
export function ContactForm({ unit, done, cancel }: Props) {
  const words = useUnitTexts();
  const { message } = App.useApp();
  const { busy, problem, fault, run } = useDeed();
  const hours = (tag: string) => unit.hours?.all.find(({ locale }) => locale.startsWith(tag))?.text;
  const save = async ({ phone, zh, en }: Values) => {
    const saved = await run(
      SetOrganizationContactDocument,
      {
        input: {
          organization: unit.id,
          phone: phone?.trim() || null,
          hours: zh || en ? { zh: zh ?? '', ...(en && { en }) } : null,
        },
      },
      (data) => data.setOrganizationContact,
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
      initialValues={{ phone: unit.phone, zh: hours('zh'), en: hours('en') }}
      onFinish={(values) => void save(values)}
    >
      <Form.Item name="phone" label={words.phone}>
        <Input type="tel" maxLength={30} autoFocus />
      </Form.Item>
      <Form.Item name="zh" label={words.hoursZh}>
        <Input maxLength={100} placeholder={words.hoursExample} />
      </Form.Item>
      <Form.Item name="en" label={words.hoursEn}>
        <Input maxLength={100} />
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
