import { KeepLedgerDocument, type Ledger } from '@linli/client/generated/graphql';
import { Form, Input, Radio } from 'antd';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useLabel } from '../locales/labels.ts';
import { OwnerSearch } from './OwnerSearch.tsx';
import { useFollowupTexts } from './texts.ts';

interface Values {
  ledger: Ledger;
  cause?: string;
  plan?: string;
  owner?: string;
  dueOn?: string;
}

/** Moves an issue to another ledger, and plans what follows there. */
export function LedgerForm({ appeal, done, cancel }: StepFormProps) {
  const words = useFollowupTexts();
  const label = useLabel();
  const step = useStep(appeal, 'KEEP_LEDGER', done);
  const [form] = Form.useForm<Values>();
  const ledger = Form.useWatch('ledger', form) ?? appeal.ledger;
  const moves = ledger !== appeal.ledger;
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{ ledger: appeal.ledger }}
      submit={({ cause, plan, owner, dueOn }) =>
        step.take(
          KeepLedgerDocument,
          {
            input: {
              id: appeal.id,
              version: step.version,
              ledger: moves ? ledger : null,
              cause: moves ? cause || null : null,
              plan: plan || null,
              owner: owner ?? null,
              dueOn: dueOn || null,
            },
          },
          (data) => data.keepLedger,
        )
      }
    >
      <Form.Item name="ledger" label={words.ledger}>
        <Radio.Group
          aria-label={words.ledger}
          options={(['STOCK', 'NEW', 'POTENTIAL'] as const).map((value) => ({
            value,
            label: label('Ledger', value),
          }))}
        />
      </Form.Item>
      {moves && (
        <Form.Item
          name="cause"
          label={words.cause}
          rules={[{ required: true, whitespace: true, message: words.causeMissing }]}
        >
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      )}
      <Form.Item name="plan" label={words.plan}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <div className="step-pair">
        <Form.Item name="owner" label={words.owner} extra={words.ownerHint}>
          <OwnerSearch appealId={appeal.id} />
        </Form.Item>
        <Form.Item name="dueOn" label={words.dueOn}>
          <Input type="date" />
        </Form.Item>
      </div>
    </StepFrame>
  );
}
