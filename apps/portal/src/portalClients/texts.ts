import { useLocale } from '../locales/locale.tsx';

const zh = {
  via: (portal: string, device: string) => `通过“${portal}” · ${device}`,
  title: '街道自有门户',
  lead: '街道自己的网站登记后，工作人员可以用邻里账号登录，按各自岗位查看、办理诉求。它不能打开居民联系方式，也不能管理人员和设置。',
  register: '登记门户',
  none: '还没有登记过门户。',
  name: '名称',
  nameMissing: '请填写名称，登录确认页会显示它。',
  englishName: '英文名称（可不填）',
  place: '所属街道',
  placeMissing: '请选择所属街道。',
  origins: '网址',
  originsHelp:
    '每行一个，例如 https://portal.street.example。必须是 https；本机调试可以用 http://localhost:4200。',
  originWrong: '请填写网址，只到域名为止，不带路径。',
  redirectUris: '登录后返回的地址',
  redirectHelp: '每行一个完整地址，必须在上面的网址之下，一字不差。',
  redirectWrong: '返回地址要完整，并且在上面的网址之下。',
  submit: '登记',
  done: '已登记',
  key: '客户端编号（client_id）',
  registered: '登记于',
  disabled: '已停用',
  disable: '停用',
  disableNamed: (name: string) => `停用“${name}”`,
  disableTitle: (name: string) => `停用“${name}”？`,
  disableText: '通过它登录的人会立刻退出。停用后不能恢复，需要时请重新登记。',
  disableDone: '已停用',
};

const en: typeof zh = {
  via: (portal, device) => `via ${portal} · ${device}`,
  title: "Streets' own portals",
  lead: 'Once a street registers its own website, staff can sign in there with their Linli account and see and handle appeals as their roles allow. It cannot open contacts, nor manage people or settings.',
  register: 'Register a portal',
  none: 'No portal has been registered yet.',
  name: 'Name in Chinese',
  nameMissing: 'Please give it a name; people read it when they sign in.',
  englishName: 'Name in English (optional)',
  place: 'Street',
  placeMissing: 'Please choose the street.',
  origins: 'Web addresses',
  originsHelp:
    'One per line, such as https://portal.street.example. It must be https; while you develop, http://localhost:4200 will do.',
  originWrong: 'Please write the address up to the host name, without a path.',
  redirectUris: 'Where sign-ins return to',
  redirectHelp: 'One whole address per line, under one of the web addresses, exactly as it is used.',
  redirectWrong: 'Please write whole addresses under one of the web addresses above.',
  submit: 'Register',
  done: 'Registered',
  key: 'Client id (client_id)',
  registered: 'Registered',
  disabled: 'Switched off',
  disable: 'Switch off',
  disableNamed: (name) => `Switch off ${name}`,
  disableTitle: (name) => `Switch off ${name}?`,
  disableText:
    'Whoever is signed in through it is signed out at once. It cannot be switched on again, only registered anew.',
  disableDone: 'Switched off',
};

export function usePortalTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}
