import { type AgreementKind, DraftAgreementDocument } from '@linli/client/generated/graphql';
import { Checkbox, Form, Input, Radio } from 'antd';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useLabel } from '../locales/labels.ts';
import './Agreements.css';
import { useAgreementTexts } from './agreementTexts.ts';
import { DamageItems } from './DamageItems.tsx';
import { type DraftValues, inputOf } from './draftValues.ts';
import { ObligationItems } from './ObligationItems.tsx';
import { PartyItems } from './PartyItems.tsx';

const kinds: readonly AgreementKind[] = ['MEDIATION', 'COMPENSATION', 'SETTLEMENT'];

export function AgreementForm({ appeal, done, cancel }: StepFormProps) {
  const words = useAgreementTexts();
  const label = useLabel();
  const step = useStep(appeal, 'DRAFT_AGREEMENT', done);
  const [form] = Form.useForm<DraftValues>();
  const kind = Form.useWatch('kind', form);
  const hasReporter = appeal.participants.some((one) => one.role === 'REPORTER' && !one.withdrawnAt);
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{
        parties: [hasReporter ? { who: 'REPORTER' } : { who: 'OTHER' }, { who: 'OTHER' }],
        onTheSpot: false,
      }}
      submit={(values) =>
        step.take(
          DraftAgreementDocument,
          { input: { id: appeal.id, version: step.version, ...inputOf(values) } },
          (data) => data.draftAgreement,
        )
      }
    >
      <Form.Item name="kind" label={words.kind} rules={[{ required: true, message: words.kindMissing }]}>
        <Radio.Group
          aria-label={words.kind}
          options={kinds.map((value) => ({ value, label: label('AgreementKind', value) }))}
        />
      </Form.Item>
      <Form.Item
        name="terms"
        label={words.terms}
        rules={[{ required: true, whitespace: true, message: words.termsMissing }]}
      >
        <Input.TextArea rows={3} maxLength={10_000} />
      </Form.Item>
      <PartyItems appeal={appeal} form={form} hasReporter={hasReporter} />
      {kind === 'COMPENSATION' && <DamageItems />}
      <ObligationItems appeal={appeal} form={form} />
      {appeal.viewerCanSignForOthers && (
        <Form.Item name="onTheSpot" valuePropName="checked">
          <Checkbox>{words.onTheSpot}</Checkbox>
        </Form.Item>
      )}
    </StepFrame>
  );
}
