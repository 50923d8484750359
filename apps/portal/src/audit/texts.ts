import { useLocale } from '../locales/locale.tsx';

const zh = {
  nav: '审计',
  title: '审计记录',
  lead: '谁在什么时候对什么做了什么。记录只能增加，不能修改；每分钟用哈希链封存一次。',
  action: '操作',
  anyAction: '全部操作',
  actor: '操作人',
  target: '对象',
  from: '从',
  to: '到',
  clear: '清除筛选',
  at: '时间',
  before: '之前',
  after: '之后',
  request: '请求编号',
  sealed: '已封存',
  unsealed: '待封存',
  none: '没有符合条件的记录。',
  count: (count: number) => `共 ${count} 条`,
  more: '再看 50 条',
  onlyActor: (name: string) => `只看 ${name} 的操作`,
  onlyTarget: '只看这个对象',
  chosenActor: '只看一位操作人',
  chosenTarget: '只看一个对象',
};

const en: typeof zh = {
  nav: 'Audit',
  title: 'Audit trail',
  lead: 'Who did what to what, and when. Entries are only ever added; a hash chain seals them every minute.',
  action: 'Action',
  anyAction: 'Every action',
  actor: 'Who',
  target: 'What',
  from: 'From',
  to: 'To',
  clear: 'Clear filters',
  at: 'When',
  before: 'Before',
  after: 'After',
  request: 'Request',
  sealed: 'Sealed',
  unsealed: 'Not sealed yet',
  none: 'No entries match.',
  count: (count) => `${count} in all`,
  more: 'Show 50 more',
  onlyActor: (name) => `Only what ${name} did`,
  onlyTarget: 'Only this one',
  chosenActor: 'One person only',
  chosenTarget: 'One target only',
};

export function useAuditTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}

/** The use cases by name, as people call them. One that is missing here is shown by its name. */
const actions: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'appeals.submit': ['提交诉求', 'Appeal submitted'],
  'appeals.route': ['分流', 'Routed'],
  'appeals.accept': ['受理', 'Accepted'],
  'appeals.assign': ['派单', 'Assigned'],
  'appeals.start': ['开始办理', 'Work started'],
  'appeals.resolve': ['办结', 'Resolved'],
  'appeals.verify': ['核实', 'Verified'],
  'appeals.close': ['结案', 'Closed'],
  'appeals.closeSilent': ['逾期未评价自动结案', 'Closed after silence'],
  'appeals.reopen': ['重新办理', 'Reopened'],
  'appeals.withdraw': ['撤回', 'Withdrawn'],
  'appeals.addNote': ['添加备注', 'Note added'],
  'appeals.addPhoto': ['添加照片', 'Photo added'],
  'appeals.import': ['导入诉求', 'Appeals imported'],
  'appeals.unmaskContact': ['查看联系方式', 'Contact unmasked'],
  'appeals.exportMyData': ['居民导出个人信息', 'Own data exported'],
  'appeals.exportPersonalData': ['代居民导出个人信息', 'Data exported on request'],
  'appeals.eraseMyData': ['居民清除个人信息', 'Own data erased'],
  'appeals.erasePersonalData': ['代居民清除个人信息', 'Data erased on request'],
  'appeals.anonymise': ['到期清除个人信息', 'Anonymised in time'],
  'followup.recordReturnVisit': ['登记回访', 'Return visit recorded'],
  'followup.confirmOutcome': ['居民评价结果', 'Outcome confirmed'],
  'publications.publish': ['公开', 'Published'],
  'publications.publishByItself': ['自动公开', 'Published by itself'],
  'publications.unpublish': ['撤销公开', 'Publication withdrawn'],
  'access.grantRole': ['授予岗位', 'Role granted'],
  'access.endGrant': ['结束岗位', 'Role ended'],
  'access.createIntegrationToken': ['新建集成令牌', 'Integration token created'],
  'access.rotateIntegrationToken': ['轮换集成令牌', 'Integration token rotated'],
  'access.revokeIntegrationToken': ['吊销集成令牌', 'Integration token revoked'],
  'access.rotateContacts': ['更换联系方式密钥', 'Contact key rotated'],
  'access.invitePerson': ['邀请人员', 'Person invited'],
  'access.addPasskey': ['添加通行密钥', 'Passkey added'],
  'access.removePasskey': ['移除通行密钥', 'Passkey removed'],
  'access.enrolCodes': ['开启动态验证码', 'Sign-in codes set up'],
  'access.removeCodes': ['关闭动态验证码', 'Sign-in codes removed'],
  'access.renewBackupCodes': ['重新生成备用码', 'Backup codes renewed'],
  'access.useBackupCode': ['用备用码登录', 'Signed in with a backup code'],
  'access.refuseSecondFactor': ['密码正确、验证码错误', 'Right password, wrong code'],
  'access.linkIdentity': ['关联统一身份账号', 'Identity of a provider linked'],
  'access.revokeSignInSession': ['退出一台设备', 'Signed out of a device'],
  'access.revokeOtherSignInSessions': ['退出其他设备', 'Signed out elsewhere'],
  'people.create': ['新增人员', 'Person added'],
  'people.end': ['人员离任', 'Person left'],
  'organizations.create': ['新增单位', 'Organization added'],
  'organizations.serve': ['单位开始服务', 'Unit serves a place'],
  'organizations.endService': ['单位结束服务', 'Service ended'],
  'places.create': ['新增地点', 'Place added'],
  'places.amend': ['修改地点', 'Place amended'],
  'places.end': ['撤销地点', 'Place ended'],
  'places.import': ['导入地点', 'Places imported'],
  'places.createTenant': ['开通辖区', 'Office opened'],
  'sites.create': ['新增嵌入站点', 'Site added'],
  'configuration.configure': ['修改设置', 'Settings changed'],
  'categories.define': ['修改分类', 'Category changed'],
  'categories.import': ['导入分类', 'Categories imported'],
  'categories.installDefaults': ['启用默认分类', 'Default categories installed'],
};

export function useActionNames(): { nameOf: (action: string) => string; known: readonly string[] } {
  const { locale } = useLocale();
  const index = locale === 'en' ? 1 : 0;
  return { nameOf: (action) => actions[action]?.[index] ?? action, known: Object.keys(actions) };
}

/** What entries are about. A type that is missing here is shown by its name. */
const targets: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  Appeal: ['诉求', 'Appeal'],
  Category: ['分类', 'Category'],
  Configuration: ['设置', 'Settings'],
  ImportRun: ['导入', 'Import'],
  IntegrationToken: ['集成令牌', 'Integration token'],
  Organization: ['单位', 'Unit'],
  Participant: ['参与居民', 'Participant'],
  Person: ['人员', 'Person'],
  Place: ['地点', 'Place'],
  RoleGrant: ['岗位', 'Role'],
  SignInSession: ['登录设备', 'Signed-in device'],
  Site: ['嵌入站点', 'Site'],
  Tenant: ['辖区', 'Office'],
};

export function useTargetName(): (targetType: string) => string {
  const { locale } = useLocale();
  const index = locale === 'en' ? 1 : 0;
  return (targetType) => targets[targetType]?.[index] ?? targetType;
}
