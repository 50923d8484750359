import {
  AddDutyClaimDocument,
  DecideDutyDisputeDocument,
  OpenDutyDisputeDocument,
  WithdrawDutyDisputeDocument,
} from '@linli/client/generated/graphql';
import { Form, Input } from 'antd';
import { OneText } from '../appeals/steps/OneText.tsx';
import { PhotoItem } from '../appeals/steps/PhotoItem.tsx';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useTexts } from '../locales/locale.tsx';
import { useDutyTexts } from './texts.ts';
import { UnitItem } from './UnitItem.tsx';
import { useUnitsAround } from './useUnitsAround.ts';

interface Claim {
  text: string;
  says?: string;
  unit?: string;
  photoIds?: string[];
}

export function DisputeForm({ appeal, done, cancel }: StepFormProps) {
  const words = useDutyTexts();
  const step = useStep(appeal, 'DISPUTE_DUTY', done);
  const [form] = Form.useForm<Claim>();
  const { units, loading } = useUnitsAround(appeal.id);
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{ photoIds: [] }}
      submit={({ text, says, photoIds = [] }) =>
        step.take(
          OpenDutyDisputeDocument,
          { input: { id: appeal.id, version: step.version, text, says: says ?? null, photoIds } },
          (data) => data.openDutyDispute,
        )
      }
    >
      <WordsItem name="text" label={words.claimText} missing={words.claimMissing} />
      <UnitItem
        name="says"
        label={words.saysUnit}
        loading={loading}
        units={units.filter(({ id }) => id !== appeal.holder?.id)}
      />
      <EvidenceItem />
    </StepFrame>
  );
}

export function ClaimForm({ appeal, done, cancel }: StepFormProps) {
  const words = useDutyTexts();
  const step = useStep(appeal, 'CLAIM_DUTY', done);
  const [form] = Form.useForm<Claim>();
  const { units, loading } = useUnitsAround(appeal.id);
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{ photoIds: [] }}
      submit={({ text, says, unit, photoIds = [] }) =>
        step.take(
          AddDutyClaimDocument,
          {
            input: {
              id: appeal.id,
              version: step.version,
              text,
              says: says ?? null,
              unit: unit ?? null,
              photoIds,
            },
          },
          (data) => data.addDutyClaim,
        )
      }
    >
      {appeal.viewerCanAssist && (
        <UnitItem
          name="unit"
          label={words.claimUnit}
          placeholder={words.claimUnitOwn}
          loading={loading}
          units={units}
        />
      )}
      <WordsItem name="text" label={words.claimText} missing={words.claimMissing} />
      <UnitItem name="says" label={words.saysUnit} loading={loading} units={units} />
      <EvidenceItem />
    </StepFrame>
  );
}

export function DecideDutyForm({ appeal, done, cancel }: StepFormProps) {
  const words = useDutyTexts();
  const { steps } = useTexts();
  const step = useStep(appeal, 'DECIDE_DUTY', done);
  const [form] = Form.useForm<{ unit: string; reason: string; rule: string; from?: string }>();
  const { units, loading } = useUnitsAround(appeal.id);
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{}}
      submit={({ from, ...values }) =>
        step.take(
          DecideDutyDisputeDocument,
          { input: { id: appeal.id, version: step.version, ...values, from: from || null } },
          (data) => data.decideDutyDispute,
        )
      }
    >
      <UnitItem
        name="unit"
        label={words.decidedUnit}
        missing={words.decidedUnitMissing}
        loading={loading}
        units={units}
      />
      <WordsItem name="reason" label={words.decideReason} missing={steps.reasonMissing} />
      <Form.Item
        name="rule"
        label={words.decideRule}
        rules={[{ required: true, whitespace: true, message: steps.ruleMissing }]}
      >
        <Input maxLength={200} placeholder={steps.rulePlaceholder} />
      </Form.Item>
      <Form.Item name="from" label={words.decideFrom}>
        <Input type="date" />
      </Form.Item>
    </StepFrame>
  );
}

export function WithdrawDisputeForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'WITHDRAW_DISPUTE', done);
  return (
    <OneText
      step={step}
      cancel={cancel}
      label={steps.note}
      submit={(note) =>
        step.take(
          WithdrawDutyDisputeDocument,
          { input: { id: appeal.id, version: step.version, note: note || null } },
          (data) => data.withdrawDutyDispute,
        )
      }
    />
  );
}

function WordsItem({ name, label, missing }: { name: string; label: string; missing: string }) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: missing }]}>
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  );
}

function EvidenceItem() {
  const words = useDutyTexts();
  return <PhotoItem name="photoIds" label={words.evidence} />;
}
