import {
  AskReporterDocument,
  CloseAppealDocument,
  EscalateAppealDocument,
  HandBackAppealDocument,
  ReopenAppealDocument,
  ResumeAppealDocument,
  ReturnAppealDocument,
  StartAppealDocument,
  UnpublishAppealDocument,
} from '@linli/client/generated/graphql';
import { textStep } from './textStep.tsx';

// The steps that ask for one text at most.

const note = { label: 'note' } as const;
const reason = { label: 'reason', missing: 'reasonMissing' } as const;

export const StartForm = textStep({
  ...note,
  name: 'START',
  document: StartAppealDocument,
  variables: (of, text) => ({ input: { ...of, note: text || null } }),
  pick: (data) => data.startAppeal,
});

export const CloseForm = textStep({
  ...note,
  name: 'CLOSE',
  document: CloseAppealDocument,
  variables: (of, text) => ({ input: { ...of, note: text || null } }),
  pick: (data) => data.closeAppeal,
});

export const ResumeForm = textStep({
  ...note,
  name: 'RESUME',
  document: ResumeAppealDocument,
  variables: (of, text) => ({ input: { ...of, note: text || null } }),
  pick: (data) => data.resumeAppeal,
});

export const ReopenForm = textStep({
  ...reason,
  name: 'REOPEN',
  document: ReopenAppealDocument,
  variables: (of, text) => ({ input: { ...of, reason: text } }),
  pick: (data) => data.reopenAppeal,
});

export const UnpublishForm = textStep({
  ...reason,
  name: 'UNPUBLISH',
  document: UnpublishAppealDocument,
  variables: (of, text) => ({ input: { ...of, reason: text } }),
  pick: (data) => data.unpublishAppeal,
});

export const ReturnForm = textStep({
  ...reason,
  name: 'RETURN',
  document: ReturnAppealDocument,
  variables: (of, text) => ({ input: { ...of, reason: text } }),
  pick: (data) => data.returnAppeal,
});

export const EscalateForm = textStep({
  ...reason,
  name: 'ESCALATE',
  document: EscalateAppealDocument,
  variables: (of, text) => ({ input: { ...of, reason: text } }),
  pick: (data) => data.escalateAppeal,
});

export const HandBackForm = textStep({
  ...reason,
  name: 'HAND_BACK',
  document: HandBackAppealDocument,
  variables: (of, text) => ({ input: { ...of, reason: text } }),
  pick: (data) => data.handBackAppeal,
});

export const AskForm = textStep({
  label: 'question',
  missing: 'questionMissing',
  template: 'QUESTION',
  name: 'ASK_REPORTER',
  document: AskReporterDocument,
  variables: (of, question) => ({ input: { ...of, question } }),
  pick: (data) => data.askReporter,
});
