import type { EstateManagement, PlaceKind } from '@linli/database/generated/prisma/enums';
import type { LabelledEnum } from '../enums/label.ts';

export const placeKindLabels: LabelledEnum<PlaceKind> = {
  name: 'PlaceKind',
  description: 'A rung of the place ladder, or an estate or building of a community.',
  values: {
    CITY: { zh: '市', en: 'City' },
    DISTRICT: { zh: '区', en: 'District' },
    STREET: { zh: '街道', en: 'Street', note: "A subdistrict office's territory." },
    COMMUNITY: { zh: '社区', en: 'Community' },
    GRID: { zh: '网格', en: 'Grid', note: '100–300 households.' },
    ESTATE: { zh: '小区', en: 'Estate' },
    BUILDING: { zh: '楼栋', en: 'Building' },
  },
};

export const estateManagementLabels: LabelledEnum<EstateManagement> = {
  name: 'EstateManagement',
  description: 'How an estate is managed.',
  values: {
    COMPANY: { zh: '物业公司管理', en: 'Property company' },
    SELF_MANAGED: { zh: '居民自管', en: 'Self-managed' },
    NONE: { zh: '无物业管理', en: 'Not managed' },
  },
};
