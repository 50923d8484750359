import {
  CloseAppealDocument,
  ReopenAppealDocument,
  StartAppealDocument,
  UnpublishAppealDocument,
} from '@linli/client/generated/graphql';
import { useTexts } from '../../locales/locale.tsx';
import { OneText } from './OneText.tsx';
import { type StepFormProps, useStep } from './useStep.ts';

// The steps that ask for one text at most.

export function StartForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'START', done);
  return (
    <OneText
      step={step}
      cancel={cancel}
      label={steps.note}
      submit={(note) =>
        step.take(
          StartAppealDocument,
          { input: { id: appeal.id, version: step.version, note: note || null } },
          (data) => data.startAppeal,
        )
      }
    />
  );
}

export function CloseForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'CLOSE', done);
  return (
    <OneText
      step={step}
      cancel={cancel}
      label={steps.note}
      submit={(note) =>
        step.take(
          CloseAppealDocument,
          { input: { id: appeal.id, version: step.version, note: note || null } },
          (data) => data.closeAppeal,
        )
      }
    />
  );
}

export function ReopenForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'REOPEN', done);
  return (
    <OneText
      step={step}
      cancel={cancel}
      label={steps.reason}
      missing={steps.reasonMissing}
      submit={(reason) =>
        step.take(
          ReopenAppealDocument,
          { input: { id: appeal.id, version: step.version, reason } },
          (data) => data.reopenAppeal,
        )
      }
    />
  );
}

export function UnpublishForm({ appeal, done, cancel }: StepFormProps) {
  const { steps } = useTexts();
  const step = useStep(appeal, 'UNPUBLISH', done);
  return (
    <OneText
      step={step}
      cancel={cancel}
      label={steps.reason}
      missing={steps.reasonMissing}
      submit={(reason) =>
        step.take(
          UnpublishAppealDocument,
          { input: { id: appeal.id, version: step.version, reason } },
          (data) => data.unpublishAppeal,
        )
      }
    />
  );
}
