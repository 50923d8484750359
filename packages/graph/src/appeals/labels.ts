import type {
  ActorKind,
  AppealKind,
  AppealState,
  Channel,
  Initiative,
  Ledger,
  ParticipantRole,
  PointSource,
  Visibility,
} from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const appealKindLabels: LabelledEnum<AppealKind> = {
  name: 'AppealKind',
  description: 'What a resident wants with an appeal.',
  values: {
    QUESTION: { zh: '咨询', en: 'Question' },
    HELP: { zh: '求助', en: 'Request for help' },
    COMPLAINT: { zh: '投诉', en: 'Complaint' },
    TIP_OFF: { zh: '举报', en: 'Tip-off' },
    SUGGESTION: { zh: '建议', en: 'Suggestion' },
  },
};

export const appealStateLabels: LabelledEnum<AppealState> = {
  name: 'AppealState',
  description: 'Where an appeal stands.',
  values: {
    SUBMITTED: { zh: '已提交', en: 'Submitted', note: 'The dispatch clock runs.' },
    ACCEPTED: { zh: '已受理', en: 'Accepted', note: 'The handling clock runs from here.' },
    ASSIGNED: { zh: '已派单', en: 'Assigned' },
    IN_PROGRESS: { zh: '办理中', en: 'In progress' },
    NEEDS_INFO: { zh: '待补充', en: 'More information needed', note: 'The handling clock is paused.' },
    WAITING: { zh: '暂缓', en: 'On hold', note: 'The handling clock is paused, with a reason.' },
    SCHEDULED: { zh: '已排期', en: 'Scheduled', note: 'The date is a commitment.' },
    RESOLVED: { zh: '已办结', en: 'Resolved', note: 'On time or late is fixed here.' },
    VERIFIED: { zh: '已核实', en: 'Verified', note: 'By somebody other than the doer.' },
    CLOSED: { zh: '已结案', en: 'Closed' },
    DECLINED: { zh: '不予受理', en: 'Declined' },
    DUPLICATE: { zh: '重复', en: 'Duplicate' },
    WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
  },
};

export const channelLabels: LabelledEnum<Channel> = {
  name: 'Channel',
  description: 'The way by which an appeal came.',
  values: {
    WIDGET: { zh: '网站小组件', en: 'Website widget' },
    HOTLINE: { zh: '12345热线', en: '12345 hotline' },
    MOBILE_DESK: { zh: '流动办公桌', en: 'Mobile desk' },
    LIVING_ROOM: { zh: '邻里客厅', en: 'Neighbourhood living room' },
    GAZEBO: { zh: '凉亭议事会', en: 'Gazebo council' },
    RECEPTION_DAY: { zh: '接待日', en: 'Reception day' },
    STATION: { zh: '邻里服务站', en: 'Service station' },
    VISIT: { zh: '入户走访', en: 'Household visit' },
    PATROL: { zh: '巡查', en: 'Patrol' },
    PHONE: { zh: '电话', en: 'Phone' },
    WECHAT: { zh: '微信', en: 'WeChat' },
    WALK_IN: { zh: '上门反映', en: 'Walk-in' },
    OPEN311: { zh: 'Open311', en: 'Open311' },
    API: { zh: '接口', en: 'API' },
    IMPORT: { zh: '导入', en: 'Import' },
  },
};

export const visibilityLabels: LabelledEnum<Visibility> = {
  name: 'Visibility',
  description: 'Who among the staff may read an appeal.',
  values: {
    NORMAL: { zh: '普通', en: 'Normal' },
    CONFIDENTIAL: { zh: '保密', en: 'Confidential', note: 'Named staff only.' },
  },
};

export const initiativeLabels: LabelledEnum<Initiative> = {
  name: 'Initiative',
  description: 'Whether somebody complained, or staff acted first (未诉先办).',
  values: {
    REACTIVE: { zh: '接诉即办', en: 'Reactive' },
    PROACTIVE: { zh: '未诉先办', en: 'Proactive' },
  },
};

export const ledgerLabels: LabelledEnum<Ledger> = {
  name: 'Ledger',
  description: 'The ledger (台账) in which an issue is kept.',
  values: {
    STOCK: { zh: '存量', en: 'Stock' },
    NEW: { zh: '新增', en: 'New' },
    POTENTIAL: { zh: '隐患', en: 'Potential' },
  },
};

export const pointSourceLabels: LabelledEnum<PointSource> = {
  name: 'PointSource',
  description: 'Where the coordinates of an appeal come from.',
  values: {
    GPS: { zh: '定位', en: 'GPS fix' },
    MAP: { zh: '地图选点', en: 'Picked on a map' },
    PLACE: { zh: '所选地点', en: 'The chosen place' },
    ADDRESS: { zh: '地址', en: 'Address' },
    IMPORT: { zh: '导入', en: 'Import' },
  },
};

export const actorKindLabels: LabelledEnum<ActorKind> = {
  name: 'ActorKind',
  description: 'Who did something.',
  values: {
    STAFF: { zh: '工作人员', en: 'Staff' },
    PARTICIPANT: { zh: '居民', en: 'Resident' },
    SYSTEM: { zh: '系统', en: 'System' },
    INTEGRATION: { zh: '外部系统', en: 'Integration' },
  },
};

export const participantRoleLabels: LabelledEnum<ParticipantRole> = {
  name: 'ParticipantRole',
  description: 'How a resident takes part in an appeal.',
  values: {
    REPORTER: { zh: '反映人', en: 'Reporter' },
    SUPPORTER: { zh: '附议人', en: 'Supporter' },
  },
};
