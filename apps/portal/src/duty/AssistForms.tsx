import { AssistAppealDocument, EndAssistanceDocument } from '@linli/client/generated/graphql';
import { Form, Input } from 'antd';
import { StepFrame } from '../appeals/steps/StepFrame.tsx';
import { type StepFormProps, useStep } from '../appeals/steps/useStep.ts';
import { useTexts } from '../locales/locale.tsx';
import { useDutyTexts } from './texts.ts';
import { UnitItem } from './UnitItem.tsx';
import { useUnitsAround } from './useUnitsAround.ts';

interface Values {
  unit: string;
  note?: string;
}

export function AssistForm({ appeal, done, cancel }: StepFormProps) {
  const words = useDutyTexts();
  const step = useStep(appeal, 'ASSIST', done);
  const [form] = Form.useForm<Values>();
  const { units, loading } = useUnitsAround(appeal.id);
  const there = [appeal.holder, ...appeal.assistingUnits].map((unit) => unit?.id);
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={{}}
      submit={({ unit, note }) =>
        step.take(
          AssistAppealDocument,
          { input: { id: appeal.id, version: step.version, unit, note: note || null } },
          (data) => data.assistAppeal,
        )
      }
    >
      <UnitItem
        name="unit"
        label={words.helper}
        missing={words.helperMissing}
        loading={loading}
        units={units.filter(({ id }) => !there.includes(id))}
      />
      <NoteItem label={words.helpWith} />
    </StepFrame>
  );
}

export function EndAssistanceForm({ appeal, done, cancel }: StepFormProps) {
  const words = useDutyTexts();
  const { steps } = useTexts();
  const step = useStep(appeal, 'END_ASSISTANCE', done);
  const [form] = Form.useForm<Values>();
  return (
    <StepFrame
      step={step}
      form={form}
      cancel={cancel}
      initialValues={appeal.assistingUnits[0] ? { unit: appeal.assistingUnits[0].id } : {}}
      submit={({ unit, note }) =>
        step.take(
          EndAssistanceDocument,
          { input: { id: appeal.id, version: step.version, unit, note: note || null } },
          (data) => data.endAssistance,
        )
      }
    >
      <UnitItem
        name="unit"
        label={words.helper}
        missing={words.helperMissing}
        units={appeal.assistingUnits}
      />
      <NoteItem label={steps.note} />
    </StepFrame>
  );
}

function NoteItem({ label }: { label: string }) {
  return (
    <Form.Item name="note" label={label}>
      <Input.TextArea rows={2} maxLength={2000} />
    </Form.Item>
  );
}
