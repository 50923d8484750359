import { useLocale } from '../../locales/locale.tsx';

const zh = {
  title: (place: string) => `${place}的有关单位`,
  way: '有关单位',
  lead: '为这里服务的单位、上级单位，以及里面各小区的单位。电话是办公电话，居民也可以看到。',
  back: '返回地点',
  kind: '类别',
  any: '全部',
  empty: '这里没有符合条件的单位。',
  count: (total: number) => `共 ${total} 个单位`,
  serves: (places: string) => `服务：${places}`,
  noPhone: '没有登记办公电话',
  edit: '修改联系方式',
  editOf: (unit: string) => `修改联系方式：${unit}`,
  phone: '办公电话（不填个人手机）',
  hoursZh: '办公时间',
  hoursExample: '例如：工作日 9:00–17:00',
  hoursEn: '办公时间的英文（可不填）',
  create: '登记单位',
  createAt: (place: string) => `登记为从今天起服务${place}的单位。`,
  name: '名称',
  nameEn: '英文名称（可不填）',
  save: '保存',
  cancel: '取消',
  saved: '已保存',
};

const en: typeof zh = {
  title: (place) => `Who is who: ${place}`,
  way: 'Who is who',
  lead: 'The units that serve it, those above, and those of the estates in it. Phone numbers are of offices; residents may see them too.',
  back: 'Back to the place',
  kind: 'Kind',
  any: 'All',
  empty: 'No unit here is like that.',
  count: (total) => `${total} ${total === 1 ? 'unit' : 'units'}`,
  serves: (places) => `Serves ${places}`,
  noPhone: 'No office number is known',
  edit: 'Change the contact',
  editOf: (unit) => `Change the contact of ${unit}`,
  phone: 'Phone of the office (nobody’s own)',
  hoursZh: 'Hours, in Chinese',
  hoursExample: 'e.g. 工作日 9:00–17:00',
  hoursEn: 'Hours, in English (optional)',
  create: 'Enter a unit',
  createAt: (place) => `It serves ${place} from today on.`,
  name: 'Name in Chinese',
  nameEn: 'Name in English (optional)',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'Saved',
};

export function useUnitTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}
