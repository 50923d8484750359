import { type FundSource, RecordFundDocument } from '@linli/client/generated/graphql';
import { randomKey } from '@linli/client/transport/keys';
import { Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { useDeed } from '../../app/useDeed.ts';
import { useLabel } from '../../locales/labels.ts';
import { isoDay } from '../days.ts';
import type { PostingHead } from '../usePosting.ts';
import { DeedForm } from './DeedForm.tsx';
import { fundSources } from './kinds.ts';
import { sumPattern } from './money.ts';
import { useResourceTexts } from './texts.ts';
import { UnitField } from './UnitField.tsx';

interface Values {
  source: FundSource;
  unit?: string;
  granted: string;
  purpose: string;
  grantedOn: string;
}

/** Money that the posting secured. */
export function FundForm({
  posting,
  done,
  cancel,
}: {
  posting: PostingHead;
  done: () => void;
  cancel: () => void;
}) {
  const words = useResourceTexts();
  const label = useLabel();
  const deed = useDeed();
  const clientId = useRef(randomKey());
  // A day of the term that has come.
  const [last = ''] = [posting.to, isoDay(0)].sort();
  const send = async ({ unit, ...values }: Values) => {
    const input = { ...values, clientId: clientId.current, posting: posting.id, organization: unit ?? null };
    if (await deed.run(RecordFundDocument, { input }, (data) => data.recordFund)) done();
  };
  return (
    <DeedForm<Values> deed={deed} initialValues={{ grantedOn: last }} send={send} cancel={cancel}>
      <Form.Item
        name="source"
        label={words.source}
        rules={[{ required: true, message: words.sourceMissing }]}
      >
        <Select options={fundSources.map((value) => ({ value, label: label('FundSource', value) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['source']}>
        {({ getFieldValue }) => {
          const source = getFieldValue('source') as FundSource | undefined;
          // The home unit is known.
          if (!source || source === 'HOME_UNIT') return null;
          const required = source === 'RESIDENT_UNIT';
          return <UnitField label={required ? words.unit : words.unitOptional} required={required} />;
        }}
      </Form.Item>
      <div className="posting-pair">
        <Form.Item
          name="granted"
          label={words.amount}
          rules={[{ required: true, pattern: sumPattern, message: words.amountRule }]}
        >
          <Input inputMode="decimal" maxLength={13} />
        </Form.Item>
        <Form.Item name="grantedOn" label={words.grantedOn}>
          <Input type="date" required min={posting.from} max={last} />
        </Form.Item>
      </div>
      <Form.Item
        name="purpose"
        label={words.purpose}
        rules={[{ required: true, whitespace: true, message: words.purposeMissing }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </DeedForm>
  );
}
