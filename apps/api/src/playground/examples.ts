import type { ChallengeAnswer } from '@linli/core/abuse/challenge';

/** Who would send an example, and what it needs of the demo data. */
export interface Example {
  readonly name: string;
  readonly caller: 'anybody' | 'widget' | 'resident' | 'staff' | 'integration';
  readonly query: string;
  readonly variables: (demo: DemoFacts) => Readonly<Record<string, unknown>>;
}

/** What examples are filled in with: taken from the database behind the playground. */
export interface DemoFacts {
  readonly siteKey: string;
  readonly placeId: string;
  /** A fresh one for every visit, so that the example files a new appeal. */
  readonly clientId: string;
  /** Solved already: a playground does not work for it. */
  readonly challenge: ChallengeAnswer;
}

const comment = (zh: string, en: string) => `# ${zh}\n# ${en}\n`;

/** The documents that the playground opens with, each in a tab. A test executes all of them. */
export const examples: readonly Example[] = [
  {
    name: 'labels',
    caller: 'anybody',
    query: `${comment('任何人：枚举值的中英文名称', 'Anybody: what enum values are called')}query Labels {
  enumLabels {
    enumName
    value
    label { zh: text(locale: "zh") en: text(locale: "en") }
  }
}
`,
    variables: () => ({}),
  },
  {
    name: 'publicAppeals',
    caller: 'anybody',
    query: `${comment('任何人：已公开的诉求', 'Anybody: what staff have published')}query PublicAppeals($place: ID!) {
  publicAppeals(place: $place, first: 5) {
    totalCount
    nodes {
      title
      summary
      state
      publishedAt
      place { name { text } }
      promiseClock { dueAt onTime overdue }
    }
  }
}
`,
    variables: ({ placeId }) => ({ place: placeId }),
  },
  {
    name: 'site',
    caller: 'widget',
    query: `${comment('网站小组件：站点、分类和地点', 'Widget: the site with its categories and places')}query Site($key: String!) {
  site(key: $key) {
    title { text }
    organization { name { text } phone }
    categories { id code name { text } offered questions { key label { text } kind required } }
    places { id kind name { text } parentId }
    consent { version text { text } }
  }
}
`,
    variables: ({ siteKey }) => ({ key: siteKey }),
  },
  {
    name: 'submit',
    caller: 'widget',
    query: `${comment('网站小组件：提交诉求，得到回执', 'Widget: files an appeal and gets the receipt')}mutation Submit($input: SubmitAppealInput!) {
  submitAppeal(input: $input) {
    ... on SubmitAppealPayload {
      receipt { code secret pin url nextStep }
    }
    ... on InvalidInputError {
      message
      fields { path code message }
    }
    ... on Error { code message }
  }
}
`,
    variables: ({ siteKey, clientId, challenge }) => ({
      input: {
        siteKey,
        clientId,
        challenge,
        kind: 'HELP',
        text: '三单元的楼道灯不亮了，晚上老人上下楼不方便。',
      },
    }),
  },
  {
    name: 'track',
    caller: 'resident',
    query: `${comment('居民：凭编号和密码查看进展（填入上一步的回执）', 'Resident: follows the appeal (put in the receipt)')}query Track($code: String!, $secret: String!) {
  appealByCode(code: $code, secret: $secret) {
    ... on TrackedAppeal {
      title
      state
      holder { name { text } }
      promiseClock { dueAt dispatchDueAt overdue }
      timeline { type at unit { name { text } } text }
    }
    ... on Error { code message }
  }
}
`,
    variables: () => ({ code: '0000000000', secret: '000000' }),
  },
  {
    name: 'queue',
    caller: 'staff',
    query: `${comment('工作人员：先在门户登录，再看待办', 'Staff: sign in at the portal first, then see what burns')}query Queue {
  viewer {
    person { name }
    places { id kind name { text } }
    grants { role place { name { text } } }
  }
  appeals(filter: { open: true }, first: 10) {
    totalCount
    nodes {
      id
      code
      title
      state
      version
      place { name { text } ancestors { name { text } } }
      holder { name { text } }
      promiseClock { dueAt dispatchDueAt overdue }
      legalSteps
    }
  }
}
`,
    variables: () => ({}),
  },
  {
    name: 'dashboard',
    caller: 'integration',
    query: `${comment('其他系统：上方填入集成令牌，读取数据看板要的数', 'Another system: put an integration token in above, and read what a dashboard shows')}query Dashboard($after: String) {
  appealQueueCounts { open submitted overdue dueSoon }
  appeals(filter: { open: true }, orderBy: { field: RECORDED_AT, direction: DESC }, first: 50, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      code
      title
      state
      recordedAt
      category { name { text } }
      place { name { text } }
      holder { name { text } }
      promiseClock { dueAt overdue }
    }
  }
}
`,
    variables: () => ({}),
  },
  {
    name: 'hotline',
    caller: 'integration',
    query: `${comment('其他系统：热线平台转来一件诉求；同一个 clientId 重发不会重复', 'Another system: the hotline passes an appeal on; sent again with the same clientId it is the same one')}mutation Hotline($input: SubmitAppealInput!) {
  submitAppeal(input: $input) {
    ... on SubmitAppealPayload {
      receipt { code }
    }
    ... on InvalidInputError {
      message
      fields { path code message }
    }
    ... on Error { code message }
  }
}
`,
    variables: ({ placeId, clientId }) => ({
      input: {
        clientId,
        place: placeId,
        channel: 'HOTLINE',
        kind: 'COMPLAINT',
        text: '来电人反映小区北门垃圾清运不及时，已有三天。',
      },
    }),
  },
];
