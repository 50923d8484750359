import type { ResponsibleAs } from '@linli/core/duty/responsible';
import type { DisputeStatus, WhistleGround, WhistleKind } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const responsibleAsLabels: LabelledEnum<ResponsibleAs> = {
  name: 'ResponsibleAs',
  description: 'As what a unit is responsible.',
  values: {
    FIRST_RECEIVER: { zh: '首接单位', en: 'First receiver', note: 'It took the appeal in.' },
    HOLDER: { zh: '承办单位', en: 'Holder', note: 'It was given the appeal.' },
    DECIDED: { zh: '裁定的责任单位', en: 'By decision', note: 'A duty dispute was decided so.' },
  },
};

export const disputeStatusLabels: LabelledEnum<DisputeStatus> = {
  name: 'DisputeStatus',
  description: 'Where a duty dispute stands.',
  values: {
    OPEN: { zh: '待裁定', en: 'Open' },
    DECIDED: { zh: '已裁定', en: 'Decided' },
    WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
  },
};

export const whistleKindLabels: LabelledEnum<WhistleKind> = {
  name: 'WhistleKind',
  description: 'What kind of whistle (m19): it sets how soon whoever is called must be there.',
  values: {
    DAILY: { zh: '日常哨', en: 'Daily' },
    HARD_PROBLEM: { zh: '攻坚哨', en: 'Hard problem' },
    EMERGENCY: { zh: '应急哨', en: 'Emergency' },
  },
};

export const whistleGroundLabels: LabelledEnum<WhistleGround> = {
  name: 'WhistleGround',
  description: 'On what ground the street calls.',
  values: {
    CANNOT_SOLVE: { zh: '街道自身无法解决', en: 'The street cannot solve it' },
    JOINT_ENFORCEMENT: { zh: '需要联合执法', en: 'Joint enforcement' },
    EMERGENCY: { zh: '应急处置', en: 'An emergency' },
  },
};
