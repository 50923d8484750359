import {
  HandledAppealsDocument,
  SignOffSkillDocument,
  type SkillLevel,
} from '@linli/client/generated/graphql';
import { App, Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { useQuery } from 'urql';
import { useDeed } from '../../app/useDeed.ts';
import { useLabel } from '../../locales/labels.ts';
import { FormEnd } from './FormEnd.tsx';
import { useApprenticeTexts } from './texts.ts';

interface Props {
  apprenticeshipId: string;
  skillId: string;
  level: SkillLevel;
  close: (done: boolean) => void;
}

/** The master says what shows that the next level is reached, and names an appeal of both if there is one. */
export function SignOffForm({ apprenticeshipId, skillId, level, close }: Props) {
  const words = useApprenticeTexts();
  const label = useLabel();
  const { message } = App.useApp();
  const deed = useDeed();
  const clientId = useRef(crypto.randomUUID());
  const [{ data }] = useQuery({
    query: HandledAppealsDocument,
    variables: { apprenticeship: apprenticeshipId },
  });
  const appeals = data?.node?.__typename === 'Apprenticeship' ? data.node.handledAppeals.nodes : [];
  const save = async ({ evidence, appeal }: { evidence: string; appeal?: string }) => {
    const input = {
      clientId: clientId.current,
      apprenticeship: apprenticeshipId,
      skill: skillId,
      level,
      evidence,
      appeal: appeal ?? null,
    };
    if (!(await deed.run(SignOffSkillDocument, { input }, (given) => given.signOffSkill))) return;
    void message.success(words.saved);
    close(true);
  };
  return (
    <Form layout="vertical" requiredMark={false} className="step-form posting-form" onFinish={save}>
      <Form.Item
        name="evidence"
        label={words.evidence}
        extra={words.evidenceHint}
        rules={[{ required: true, whitespace: true, message: words.evidenceMissing }]}
      >
        <Input.TextArea rows={3} autoFocus />
      </Form.Item>
      <Form.Item name="appeal" label={words.appeal}>
        <Select
          allowClear
          notFoundContent={words.noTogether}
          options={appeals.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        />
      </Form.Item>
      <FormEnd deed={deed} words={words.signs(label('SkillLevel', level))} cancel={() => close(false)} />
    </Form>
  );
}
