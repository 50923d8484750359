import type { EventType } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const eventTypeLabels: LabelledEnum<EventType> = {
  name: 'EventType',
  description: 'What happened to an appeal.',
  values: {
    SUBMITTED: { zh: '提交', en: 'Submitted' },
    IMPORTED: { zh: '导入', en: 'Imported' },
    ROUTED: { zh: '分流', en: 'Routed' },
    ACCEPTED: { zh: '受理', en: 'Accepted' },
    ASSIGNED: { zh: '派单', en: 'Assigned' },
    STARTED: { zh: '开始办理', en: 'Work started' },
    RESOLVED: { zh: '办结', en: 'Resolved' },
    VERIFIED: { zh: '核实', en: 'Verified' },
    RETURN_VISIT: { zh: '回访', en: 'Return visit' },
    REOPENED: { zh: '重新办理', en: 'Reopened' },
    CLOSED: { zh: '结案', en: 'Closed' },
    PUBLISHED: { zh: '公开', en: 'Published' },
    UNPUBLISHED: { zh: '撤销公开', en: 'Publication withdrawn' },
    ANSWERED: { zh: '补充', en: 'Addition by the reporter' },
    SUPPORTED: { zh: '附议', en: 'Supported' },
    NOTE: { zh: '内部备注', en: 'Internal note' },
    PUBLIC_UPDATE: { zh: '进展说明', en: 'Public update' },
    UNMASKED: { zh: '查看联系方式', en: 'Contact unmasked' },
    ERASED: { zh: '个人信息已清除', en: 'Personal data erased' },
    WITHDRAWN: { zh: '撤回', en: 'Withdrawn' },
    ASKED: { zh: '请反映人补充', en: 'Question to the reporter' },
    PAUSED: { zh: '暂缓', en: 'Put on hold' },
    RESUMED: { zh: '继续办理', en: 'Work goes on' },
    SCHEDULED: { zh: '排期', en: 'Scheduled' },
    RETURNED: { zh: '退单', en: 'Returned by the unit' },
    ESCALATED: { zh: '上报', en: 'Escalated' },
    HANDED_BACK: { zh: '交回下级', en: 'Handed back' },
    DECLINED: { zh: '不予受理', en: 'Declined' },
    REMINDED: { zh: '催办', en: 'Reminder' },
    UNDONE: { zh: '撤销上一步', en: 'Step taken back' },
    COMMITTED: { zh: '承诺日期', en: 'Dated promise' },
    COMMITMENT_SETTLED: { zh: '承诺结果', en: 'Promise settled' },
    AGREEMENT_DRAFTED: { zh: '起草协议', en: 'Agreement drafted' },
    AGREEMENT_POINT: { zh: '协议约定', en: 'Point of an agreement' },
    AGREEMENT_SIGNED: { zh: '协议签字', en: 'Agreement signed' },
    AGREEMENT_REACHED: { zh: '达成协议', en: 'Agreement reached' },
    AGREEMENT_CANCELLED: { zh: '取消协议', en: 'Agreement called off' },
    CONTESTED: { zh: '提出异议', en: 'Refusal contested' },
    REVIEWED: { zh: '双否复查', en: 'Review after a double no' },
    HALF_DECIDED: { zh: '部分解决的处理意见', en: 'Decision on half solved' },
    LEDGER_MOVED: { zh: '转入另一台账', en: 'Moved to another ledger' },
    LEDGER_PLANNED: { zh: '台账计划', en: 'Planned in the ledger' },
    MERGED: { zh: '并入另一件', en: 'Merged', note: 'It is handled with another from here on.' },
    MERGED_IN: { zh: '另一件并入', en: 'Another merged in' },
    UNMERGED: { zh: '解除合并', en: 'Unmerged' },
    SEPARATED: { zh: '分出一件', en: 'Another taken out' },
    SPLIT: { zh: '拆分', en: 'Split' },
    LINKED: { zh: '关联同因', en: 'Linked as of the same cause' },
    UNLINKED: { zh: '解除关联', en: 'Link taken back' },
    ASSISTED: { zh: '请求协助', en: 'A unit helps' },
    COST_DECIDED: { zh: '费用决定', en: 'Cost decided' },
    DUTY_DISPUTED: { zh: '责任争议', en: 'Duty disputed' },
    DUTY_CLAIMED: { zh: '责任意见', en: 'Claim about the duty' },
    DUTY_DECIDED: { zh: '裁定责任单位', en: 'Duty decided' },
    DUTY_DISPUTE_WITHDRAWN: { zh: '责任争议撤回', en: 'Dispute withdrawn' },
    WHISTLE_BLOWN: { zh: '吹哨', en: 'Whistle blown' },
    WHISTLE_ACKNOWLEDGED: { zh: '已响应吹哨', en: 'Whistle acknowledged' },
    WHISTLE_ARRIVED: { zh: '到场报到', en: 'Arrived' },
    WHISTLE_DONE: { zh: '完成吹哨任务', en: 'Whistle task done' },
    WHISTLE_RELEASED: { zh: '解除吹哨', en: 'Released from the whistle' },
    WHISTLE_RATED: { zh: '吹哨互评', en: 'Whistle rated' },
    ASSISTANCE_ENDED: { zh: '协助结束', en: 'A unit no longer helps' },
    CONTACTED: { zh: '联系记录', en: 'Contact' },
    SITE_VISIT: { zh: '现场查看', en: 'Visit to the spot' },
    MEASURED: { zh: '测量', en: 'Measured' },
    ASSET_SET: { zh: '涉及部位', en: 'Part named' },
    AFFECTED_PLACES_SET: { zh: '涉及楼栋', en: 'Affected buildings named' },
    PRAISED: { zh: '感谢', en: 'Thanks' },
    HANDED_OVER: { zh: '书记交接', en: 'Handed over', note: 'The next secretary has it (m29).' },
  },
};

export type AppealStepName =
  | 'ROUTE'
  | 'ACCEPT'
  | 'ASSIGN'
  | 'ASSIST'
  | 'END_ASSISTANCE'
  | 'RECORD_COST'
  | 'DRAFT_AGREEMENT'
  | 'SIGN_AGREEMENT'
  | 'CANCEL_AGREEMENT'
  | 'DISPUTE_DUTY'
  | 'CLAIM_DUTY'
  | 'DECIDE_DUTY'
  | 'WITHDRAW_DISPUTE'
  | 'BLOW_WHISTLE'
  | 'ANSWER_WHISTLE'
  | 'RELEASE_WHISTLE'
  | 'START'
  | 'RESOLVE'
  | 'VERIFY'
  | 'RECORD_RETURN_VISIT'
  | 'DECIDE_HALF'
  | 'RECORD_REVIEW'
  | 'CLOSE'
  | 'REOPEN'
  | 'PUBLISH'
  | 'UNPUBLISH'
  | 'ADD_NOTE'
  | 'ADD_ENTRY'
  | 'SAY_THANKS'
  | 'KEEP_LEDGER'
  | 'ASK_REPORTER'
  | 'ANSWER_QUESTION'
  | 'PAUSE'
  | 'SCHEDULE'
  | 'RESUME'
  | 'RETURN'
  | 'ESCALATE'
  | 'HAND_BACK'
  | 'DECLINE'
  | 'CONTEST'
  | 'COMMIT'
  | 'SETTLE_COMMITMENT'
  | 'SETTLE_OBLIGATION'
  | 'MERGE'
  | 'UNMERGE'
  | 'SPLIT'
  | 'LINK'
  | 'CONFIRM_OUTCOME'
  | 'WITHDRAW';

export const appealStepLabels: LabelledEnum<AppealStepName> = {
  name: 'AppealStep',
  description: 'What can be done with an appeal: each step is one mutation.',
  values: {
    ROUTE: { zh: '分流', en: 'Route', note: '`routeAppeal`.' },
    ACCEPT: { zh: '受理', en: 'Accept', note: '`acceptAppeal`.' },
    ASSIGN: { zh: '派单', en: 'Assign', note: '`assignAppeal`.' },
    ASSIST: { zh: '请单位协助', en: 'Ask a unit to help', note: '`assistAppeal`.' },
    RECORD_COST: { zh: '登记费用', en: 'Record a cost', note: '`recordCost`.' },
    DRAFT_AGREEMENT: { zh: '登记协议', en: 'Record an agreement', note: '`draftAgreement`.' },
    SIGN_AGREEMENT: { zh: '协议签字', en: 'Sign an agreement', note: '`signAgreement`.' },
    CANCEL_AGREEMENT: { zh: '取消协议', en: 'Call an agreement off', note: '`cancelAgreement`.' },
    DISPUTE_DUTY: { zh: '提出责任争议', en: 'Dispute the duty', note: '`openDutyDispute`.' },
    CLAIM_DUTY: { zh: '陈述责任意见', en: 'State a claim', note: '`addDutyClaim`.' },
    DECIDE_DUTY: { zh: '裁定责任单位', en: 'Decide the duty', note: '`decideDutyDispute`.' },
    WITHDRAW_DISPUTE: { zh: '撤回责任争议', en: 'Withdraw the dispute', note: '`withdrawDutyDispute`.' },
    BLOW_WHISTLE: { zh: '吹哨', en: 'Blow the whistle', note: '`blowWhistle`.' },
    ANSWER_WHISTLE: {
      zh: '报到',
      en: 'Answer a whistle',
      note: '`acknowledgeWhistle`, `recordArrival`, `finishWhistleTask`.',
    },
    RELEASE_WHISTLE: { zh: '解除吹哨', en: 'Release', note: '`releaseWhistle`.' },
    END_ASSISTANCE: { zh: '结束协助', en: 'End a unit’s help', note: '`endAssistance`.' },
    START: { zh: '开始办理', en: 'Start work', note: '`startAppeal`.' },
    RESOLVE: { zh: '办结', en: 'Resolve', note: '`resolveAppeal`.' },
    VERIFY: { zh: '核实', en: 'Verify', note: '`verifyAppeal`.' },
    RECORD_RETURN_VISIT: { zh: '登记回访', en: 'Record return visit', note: '`recordReturnVisit`.' },
    DECIDE_HALF: { zh: '部分解决，作出决定', en: 'Decide on half solved', note: '`decideHalf`.' },
    RECORD_REVIEW: { zh: '双否复查', en: 'Review the double no', note: '`recordReview`.' },
    CLOSE: { zh: '结案', en: 'Close', note: '`closeAppeal`.' },
    REOPEN: { zh: '重新办理', en: 'Reopen', note: '`reopenAppeal`.' },
    PUBLISH: { zh: '公开', en: 'Publish', note: '`publishAppeal`.' },
    UNPUBLISH: { zh: '撤销公开', en: 'Withdraw publication', note: '`unpublishAppeal`.' },
    ADD_NOTE: { zh: '添加备注', en: 'Add note', note: '`addNote`.' },
    ADD_ENTRY: {
      zh: '登记',
      en: 'Add an entry',
      note: '`logContact`, `recordSiteVisit`, `addMeasurement`, `setAffectedPlaces`, `recordPraise`.',
    },
    SAY_THANKS: { zh: '表示感谢', en: 'Say thanks', note: '`sayThanks`, by the participant.' },
    KEEP_LEDGER: { zh: '台账', en: 'Keep in the ledger', note: '`keepLedger`.' },
    ASK_REPORTER: { zh: '请反映人补充', en: 'Ask the reporter', note: '`askReporter`.' },
    ANSWER_QUESTION: { zh: '补充情况', en: 'Answer', note: '`answerQuestion`, by the participant.' },
    PAUSE: { zh: '暂缓', en: 'Put on hold', note: '`pauseAppeal`.' },
    SCHEDULE: { zh: '排期', en: 'Schedule', note: '`scheduleAppeal`.' },
    RESUME: { zh: '继续办理', en: 'Resume', note: '`resumeAppeal`.' },
    RETURN: { zh: '退单', en: 'Return', note: '`returnAppeal`.' },
    ESCALATE: { zh: '上报', en: 'Escalate', note: '`escalateAppeal`.' },
    HAND_BACK: { zh: '交回下级', en: 'Hand back', note: '`handBackAppeal`.' },
    DECLINE: { zh: '不予受理', en: 'Decline', note: '`declineAppeal`.' },
    COMMIT: { zh: '承诺日期', en: 'Promise a day', note: '`makeCommitment`.' },
    SETTLE_COMMITMENT: { zh: '承诺结果', en: 'Settle a promise', note: '`settleCommitment`.' },
    SETTLE_OBLIGATION: {
      zh: '履行结果',
      en: 'Settle an obligation',
      note: '`settleCommitment`, of what an agreement obliges to.',
    },
    CONTEST: { zh: '提出异议', en: 'Contest', note: '`contestDecision`, by the participant.' },
    MERGE: { zh: '合并', en: 'Merge', note: '`mergeAppeals`, into another.' },
    UNMERGE: { zh: '解除合并', en: 'Unmerge', note: '`unmergeAppeal`.' },
    SPLIT: { zh: '拆分', en: 'Split', note: '`splitAppeal`.' },
    LINK: { zh: '关联同因', en: 'Link', note: '`linkAppeals`, `unlinkAppeals`.' },
    CONFIRM_OUTCOME: { zh: '评价结果', en: 'Confirm outcome', note: '`confirmOutcome`, by the participant.' },
    WITHDRAW: { zh: '撤回', en: 'Withdraw', note: '`withdrawAppeal`, by the participant.' },
  },
};
