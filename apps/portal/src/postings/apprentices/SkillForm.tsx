import { AddSkillDocument, ReviseSkillDocument } from '@linli/client/generated/graphql';
import { Checkbox, Form, Input } from 'antd';
import { useRef } from 'react';
import { useDeed } from '../../app/useDeed.ts';
import { FormEnd } from './FormEnd.tsx';
import type { Skill } from './SkillsScreen.tsx';
import { useApprenticeTexts } from './texts.ts';

interface Values {
  nameZh: string;
  nameEn?: string;
  hintZh?: string;
  hintEn?: string;
  isRequired: boolean;
}

/** A new skill, or one that is called otherwise from now on. */
export function SkillForm({ skill, close }: { skill?: Skill; close: (done: boolean) => void }) {
  const words = useApprenticeTexts();
  const deed = useDeed();
  const clientId = useRef(crypto.randomUUID());
  const save = async ({ nameZh, nameEn, hintZh, hintEn, isRequired }: Values) => {
    const hint = hintZh?.trim() ? { zh: hintZh, en: hintEn || null } : null;
    const content = { name: { zh: nameZh, en: nameEn || null }, hint, isRequired };
    const saved = skill
      ? await deed.run(
          ReviseSkillDocument,
          { input: { skill: skill.id, content } },
          (data) => data.reviseSkill,
        )
      : await deed.run(
          AddSkillDocument,
          { input: { clientId: clientId.current, content } },
          (data) => data.addSkill,
        );
    if (saved) close(true);
  };
  const said = (text: Skill['hint'], locale: string) => text?.all.find((one) => one.locale === locale)?.text;
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      className="step-form posting-form"
      initialValues={{
        nameZh: said(skill?.name ?? null, 'zh'),
        nameEn: said(skill?.name ?? null, 'en'),
        hintZh: said(skill?.hint ?? null, 'zh'),
        hintEn: said(skill?.hint ?? null, 'en'),
        isRequired: skill?.isRequired ?? true,
      }}
      onFinish={(values) => void save(values)}
    >
      <Form.Item
        name="nameZh"
        label={words.nameZh}
        rules={[{ required: true, whitespace: true, message: words.nameMissing }]}
      >
        <Input maxLength={40} autoFocus />
      </Form.Item>
      <Form.Item name="nameEn" label={words.nameEn}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="hintZh" label={words.hintZh}>
        <Input.TextArea maxLength={200} rows={2} />
      </Form.Item>
      <Form.Item name="hintEn" label={words.hintEn}>
        <Input.TextArea maxLength={200} rows={2} />
      </Form.Item>
      <Form.Item name="isRequired" valuePropName="checked">
        <Checkbox>{words.isRequired}</Checkbox>
      </Form.Item>
      <FormEnd deed={deed} words={words.save} cancel={() => close(false)} />
    </Form>
  );
}
