import type { AssetKind, HandoverStatus } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../../enums/label.ts';

export const assetKindLabels: LabelledEnum<AssetKind> = {
  name: 'AssetKind',
  description: 'What a part of an estate, a building or another place is.',
  values: {
    BASEMENT: { zh: '地下室', en: 'Basement' },
    PIPE: { zh: '管网', en: 'Pipe' },
    LIFT: { zh: '电梯', en: 'Lift' },
    ROAD: { zh: '道路', en: 'Road' },
    LAMP: { zh: '路灯照明', en: 'Lamp' },
    GREENERY: { zh: '绿化', en: 'Greenery' },
    FIRE_EQUIPMENT: { zh: '消防设施', en: 'Fire equipment' },
    OTHER: { zh: '其他部位', en: 'Other part' },
  },
};

export const handoverStatusLabels: LabelledEnum<HandoverStatus> = {
  name: 'HandoverStatus',
  description: 'How far the handover of a part has come (三供一业, m6).',
  values: {
    NOT_STARTED: { zh: '未移交', en: 'Not handed over' },
    IN_PROGRESS: { zh: '移交中', en: 'Being handed over' },
    COMPLETE: { zh: '已移交', en: 'Handed over' },
    DISPUTED: { zh: '移交有争议', en: 'Handover disputed' },
  },
};
