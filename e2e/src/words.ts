/** What a person reads and presses on the way, in both languages. */
export interface Words {
  readonly locale: 'zh-CN' | 'en';
  /** Where the property company's site has the pages in this language. */
  readonly sitePrefix: '' | '/en';
  readonly report: {
    readonly kind: string;
    readonly next: string;
    readonly heading: string;
    readonly category: string;
    readonly textLabel: string;
    readonly text: string;
    readonly photoDone: string;
    readonly estate: string;
    readonly building: string;
    readonly buildingName: string;
    readonly submit: string;
    readonly received: string;
  };
  readonly status: {
    readonly code: string;
    readonly pin: string;
    readonly open: string;
    readonly states: Readonly<
      Record<'SUBMITTED' | 'ACCEPTED' | 'IN_PROGRESS' | 'RESOLVED' | 'CLOSED', string>
    >;
    readonly contacted: string;
    readonly solved: string;
    readonly satisfied: string;
    readonly yes: readonly [string, string, string];
    readonly send: string;
  };
  readonly portal: {
    readonly email: string;
    readonly password: string;
    readonly signIn: string;
    readonly grid: string;
    readonly fresh: RegExp;
    readonly accept: string;
    readonly assign: string;
    readonly unit: string;
    readonly unitName: string;
    readonly person: string;
    readonly start: string;
    readonly resolve: string;
    readonly evidence: string;
    readonly evidenceText: string;
    readonly removePhoto: string;
    readonly verify: string;
    readonly states: Readonly<
      Record<'ACCEPTED' | 'ASSIGNED' | 'IN_PROGRESS' | 'RESOLVED' | 'VERIFIED' | 'CLOSED', string>
    >;
  };
}

export const zh: Words = {
  locale: 'zh-CN',
  sitePrefix: '',
  report: {
    kind: '求助',
    next: '下一步',
    heading: '房屋和楼道',
    category: '照明',
    textLabel: '事情的经过',
    text: '18 号楼 2 单元门口的灯坏了三天，晚上看不清台阶 🙏 السلام',
    photoDone: '已上传',
    estate: '小区',
    building: '楼',
    buildingName: '18号楼',
    submit: '提交',
    received: '已收到您的诉求',
  },
  status: {
    code: '受理编号',
    pin: '查询密码',
    open: '查看',
    states: {
      SUBMITTED: '已提交',
      ACCEPTED: '已受理',
      IN_PROGRESS: '办理中',
      RESOLVED: '已办结',
      CLOSED: '已结案',
    },
    contacted: '办理单位联系过您吗',
    solved: '问题解决了吗',
    satisfied: '您满意吗',
    yes: ['联系过', '解决了', '满意'],
    send: '提交评价',
  },
  portal: {
    email: '邮箱',
    password: '密码',
    signIn: '登录',
    grid: '第三网格',
    fresh: /有 \d+ 件新诉求/,
    accept: '受理',
    assign: '派单',
    unit: '承办单位',
    unitName: '京铁家园社区居委会',
    person: '经办人',
    start: '开始办理',
    resolve: '办结',
    evidence: '办理情况',
    evidenceText: '灯泡和感应开关都换了，当晚亮灯。',
    removePhoto: '删除这张照片',
    verify: '核实',
    states: {
      ACCEPTED: '已受理',
      ASSIGNED: '已派单',
      IN_PROGRESS: '办理中',
      RESOLVED: '已办结',
      VERIFIED: '已核实',
      CLOSED: '已结案',
    },
  },
};

export const en: Words = {
  locale: 'en',
  sitePrefix: '/en',
  report: {
    kind: 'Get help',
    next: 'Next',
    heading: 'Houses and staircases',
    category: 'Lighting',
    textLabel: 'What happened',
    text: 'The lamp at door 2 of building 18 has been dark for three days; the steps cannot be seen.',
    photoDone: 'Sent',
    estate: 'Estate',
    building: 'Building',
    buildingName: 'Building 18',
    submit: 'Submit',
    received: 'We have your report',
  },
  status: {
    code: 'Code',
    pin: 'PIN',
    open: 'Show',
    states: {
      SUBMITTED: 'Submitted',
      ACCEPTED: 'Accepted',
      IN_PROGRESS: 'In progress',
      RESOLVED: 'Resolved',
      CLOSED: 'Closed',
    },
    contacted: 'Did they contact you?',
    solved: 'Is it solved?',
    satisfied: 'Are you satisfied?',
    yes: ['Yes', 'Yes', 'Yes'],
    send: 'Send answers',
  },
  portal: {
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    grid: 'Grid 3',
    fresh: /\d+ new appeal/,
    accept: 'Accept',
    assign: 'Assign',
    unit: 'Responsible unit',
    unitName: 'Jingtie Jiayuan Residents’ Committee',
    person: 'Person (optional)',
    start: 'Start work',
    resolve: 'Resolve',
    evidence: 'What was done',
    evidenceText: 'Bulb and sensor were replaced; the lamp was lit the same evening.',
    removePhoto: 'Remove this photo',
    verify: 'Verify',
    states: {
      ACCEPTED: 'Accepted',
      ASSIGNED: 'Assigned',
      IN_PROGRESS: 'In progress',
      RESOLVED: 'Resolved',
      VERIFIED: 'Verified',
      CLOSED: 'Closed',
    },
  },
};
