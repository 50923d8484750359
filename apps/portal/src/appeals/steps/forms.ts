import type { AppealDetailFragment, AppealStep } from '@linli/client/generated/graphql';
import type { ComponentType } from 'react';
import { AgreementForm } from '../../agreements/AgreementForm.tsx';
import { CostForm } from '../../agreements/CostForm.tsx';
import { AssistForm, EndAssistanceForm } from '../../duty/AssistForms.tsx';
import { ClaimForm, DecideDutyForm, DisputeForm, WithdrawDisputeForm } from '../../duty/DisputeForms.tsx';
import { DecideHalfForm } from '../../followup/DecideHalfForm.tsx';
import { LedgerForm } from '../../followup/LedgerForm.tsx';
import { ReviewForm } from '../../followup/ReviewForm.tsx';
import { BlowForm } from '../../whistles/BlowForm.tsx';
import { AcceptForm } from './AcceptForm.tsx';
import { AssignForm } from './AssignForm.tsx';
import { NoteForm } from './NoteForm.tsx';
import {
  AskForm,
  CloseForm,
  EscalateForm,
  HandBackForm,
  ReopenForm,
  ResumeForm,
  ReturnForm,
  StartForm,
  UnpublishForm,
} from './PlainForms.tsx';
import { PublishForm } from './PublishForm.tsx';
import { ResolveForm } from './ResolveForm.tsx';
import { ReturnVisitForm } from './ReturnVisitForm.tsx';
import { RouteForm } from './RouteForm.tsx';
import { CommitForm, DeclineForm, PauseForm, ScheduleForm } from './SideForms.tsx';
import type { StepFormProps } from './useStep.ts';
import { VerifyForm } from './VerifyForm.tsx';

export type StaffStep = Exclude<
  AppealStep,
  | 'CONFIRM_OUTCOME'
  | 'WITHDRAW'
  | 'ANSWER_QUESTION'
  | 'CONTEST'
  | 'SETTLE_COMMITMENT'
  | 'SETTLE_OBLIGATION'
  | 'SIGN_AGREEMENT'
  | 'CANCEL_AGREEMENT'
  | 'ADD_ENTRY'
  | 'SAY_THANKS'
  | 'ANSWER_WHISTLE'
  | 'RELEASE_WHISTLE'
  | 'MERGE'
  | 'UNMERGE'
  | 'SPLIT'
  | 'LINK'
>;

/** One form per step; the residents' own steps have none here; promises are settled, agreements signed, and appeals brought together and apart, where they stand. */
export const forms: Readonly<Record<StaffStep, ComponentType<StepFormProps>>> = {
  ROUTE: RouteForm,
  ACCEPT: AcceptForm,
  ASSIGN: AssignForm,
  START: StartForm,
  RESOLVE: ResolveForm,
  VERIFY: VerifyForm,
  RECORD_RETURN_VISIT: ReturnVisitForm,
  CLOSE: CloseForm,
  REOPEN: ReopenForm,
  PUBLISH: PublishForm,
  UNPUBLISH: UnpublishForm,
  ADD_NOTE: NoteForm,
  ASK_REPORTER: AskForm,
  PAUSE: PauseForm,
  SCHEDULE: ScheduleForm,
  RESUME: ResumeForm,
  RETURN: ReturnForm,
  ESCALATE: EscalateForm,
  HAND_BACK: HandBackForm,
  DECLINE: DeclineForm,
  COMMIT: CommitForm,
  DECIDE_HALF: DecideHalfForm,
  RECORD_REVIEW: ReviewForm,
  KEEP_LEDGER: LedgerForm,
  ASSIST: AssistForm,
  END_ASSISTANCE: EndAssistanceForm,
  RECORD_COST: CostForm,
  DRAFT_AGREEMENT: AgreementForm,
  DISPUTE_DUTY: DisputeForm,
  CLAIM_DUTY: ClaimForm,
  DECIDE_DUTY: DecideDutyForm,
  WITHDRAW_DISPUTE: WithdrawDisputeForm,
  BLOW_WHISTLE: BlowForm,
};

const onward: readonly StaffStep[] = [
  'ACCEPT',
  'ASSIGN',
  'START',
  'RESOLVE',
  'RESUME',
  'VERIFY',
  'DECIDE_HALF',
  'RECORD_REVIEW',
  'RECORD_RETURN_VISIT',
  'CLOSE',
];

/** The step that leads on is the button; what is done now and then waits behind one more click. */
export function arrange(
  { legalSteps, place, state }: Pick<AppealDetailFragment, 'legalSteps' | 'place' | 'state'>,
  visited: boolean,
): { main: StaffStep | null; beside: StaffStep[]; further: StaffStep[] } {
  const mine = legalSteps.filter((step): step is StaffStep => step in forms);
  const order: readonly StaffStep[] = place ? onward : ['ROUTE', ...onward];
  // Giving it to somebody else is possible as long as nobody has started, but it does not lead on.
  const ways = order.filter((step) => mine.includes(step) && !(step === 'ASSIGN' && state === 'ASSIGNED'));
  // Closing comes first once somebody was asked, otherwise the asking does.
  const main =
    visited && ways.includes('CLOSE') ? 'CLOSE' : (ways.find((step) => step !== 'CLOSE') ?? ways[0] ?? null);
  const beside = ways.filter((step) => step !== main);
  if (mine.includes('ADD_NOTE')) beside.push('ADD_NOTE');
  const further = mine.filter((step) => step !== main && !beside.includes(step));
  return { main, beside, further };
}
