import type { AppealKind, AppealState, Channel, EventType } from '@linli/client/generated/graphql';
import type { MockAppeal, MockCategory, MockEvent } from './appeal.ts';
import { mint } from './localized.ts';
import type { MockPerson, MockUnit, Neighbourhood } from './neighbourhood.ts';
import type { MockPlace } from './places.ts';
import { reviewOf } from './reviews.ts';

const hour = 3_600_000;
const path: readonly [AppealState, EventType][] = [
  ['SUBMITTED', 'SUBMITTED'],
  ['ACCEPTED', 'ACCEPTED'],
  ['ASSIGNED', 'ASSIGNED'],
  ['IN_PROGRESS', 'STARTED'],
  ['RESOLVED', 'RESOLVED'],
  ['VERIFIED', 'VERIFIED'],
  ['CLOSED', 'CLOSED'],
];

interface Story {
  title: string;
  text: string;
  kind?: AppealKind;
  state: AppealState;
  place: MockPlace | null;
  category?: MockCategory | null;
  channel?: Channel;
  address?: string;
  /** Hours since it came; hours until it is due (negative: overdue). */
  age: number;
  due?: number;
  holder?: MockUnit;
  assignee?: MockPerson;
  about?: MockUnit;
  contact?: [name: string, phone: string];
  photos?: number;
  supporters?: number;
  inherited?: MockAppeal['inherited'];
  /** So many days ago somebody said twice no. */
  doubleNo?: number;
}

export function categories(): MockCategory[] {
  const of = (
    zh: string,
    en: string,
    deadlineClass: MockCategory['deadlineClass'],
    evidencePhoto = false,
  ) => ({
    id: mint('Category'),
    words: { zh, en },
    deadlineClass,
    evidencePhoto,
  });
  return [
    of('公共设施', 'Public facilities', 'ORDINARY', true),
    of('停车秩序', 'Parking', 'ORDINARY'),
    {
      ...of('供水供电供热', 'Water, power, heating', 'UTILITY'),
      question: {
        key: 'scope',
        words: { zh: '影响范围', en: 'Who is affected' },
        choices: [
          { value: 'flat', words: { zh: '只有我家', en: 'Only my flat' } },
          { value: 'stairwell', words: { zh: '整个单元', en: 'The whole stairwell' } },
        ],
      },
    },
    {
      ...of('环境卫生', 'Cleanliness', 'ORDINARY', true),
      question: {
        key: 'picture',
        words: { zh: '拍一张照片', en: 'A photo of it' },
        kind: 'PHOTO',
        choices: [],
      },
    },
    of('老旧管线', 'Old pipes', 'COMPLEX'),
  ];
}

export function stories(
  here: Neighbourhood,
  [facility, parking, heat, clean, pipes]: MockCategory[],
): Story[] {
  const { estates, committee, property, heating, people } = here;
  const [tielu, yunhe, nanli, huaishu] = estates;
  return [
    {
      title: '地下室没有灯，老人摔了一跤',
      text: '2号楼地下室的灯坏了快一个月，昨天有位老人下楼取自行车摔倒了。希望尽快装好。',
      kind: 'HELP',
      state: 'IN_PROGRESS',
      place: tielu,
      category: facility,
      age: 190,
      due: -18,
      holder: property,
      assignee: people.wu,
      contact: ['张**', '138****0000'],
      photos: 1,
      supporters: 4,
    },
    {
      title: '暖气不热，室温只有十四度',
      text: '从周三起三单元的暖气就不热，家里有刚出生的孩子。',
      kind: 'HELP',
      state: 'ACCEPTED',
      place: nanli,
      category: heat,
      channel: 'HOTLINE',
      age: 20,
      due: 3,
      holder: committee,
      assignee: people.lin,
      contact: ['王**', '139****5521'],
      supporters: 11,
    },
    {
      title: '小区门口减速带损坏',
      text: '北门减速带掉了一截，露着螺丝，晚上骑车很危险。',
      kind: 'COMPLAINT',
      state: 'RESOLVED',
      place: yunhe,
      category: facility,
      age: 90,
      due: 40,
      holder: property,
      assignee: people.wu,
      contact: ['刘**', '136****7788'],
      photos: 1,
    },
    {
      title: '夜间停车占用消防通道',
      text: '每天晚上九点以后，1号楼和2号楼之间的消防通道停满了车。',
      kind: 'COMPLAINT',
      state: 'ASSIGNED',
      place: tielu,
      category: parking,
      channel: 'WECHAT',
      age: 50,
      due: 90,
      holder: property,
      about: property,
      supporters: 7,
      inherited: { since: '2023-05-01', origin: '原物业公司（2023年撤出）' },
    },
    {
      title: '建议在凉亭旁加几张长椅',
      text: '凉亭每天都有二十几位老人下棋聊天，座位不够。',
      kind: 'SUGGESTION',
      state: 'SUBMITTED',
      place: huaishu,
      category: facility,
      age: 2,
    },
    {
      title: '垃圾桶旁有大件家具没人清',
      text: '旧沙发和床垫堆了一个星期了。',
      kind: 'COMPLAINT',
      state: 'SUBMITTED',
      place: yunhe,
      category: clean,
      age: 5,
      photos: 1,
      contact: ['陈**', '137****2030'],
    },
    {
      title: '污水管返水，一楼进水',
      text: '一下雨一楼卫生间就返水，这是两年来的第三次。',
      kind: 'HELP',
      state: 'IN_PROGRESS',
      place: nanli,
      category: pipes,
      channel: 'VISIT',
      age: 130,
      due: 230,
      holder: committee,
      assignee: people.lin,
      contact: ['周**', '135****9012'],
      supporters: 5,
      doubleNo: 5,
    },
    {
      title: '两个大门能不能都开',
      text: '南门关了以后，接孩子要绕十几分钟的路。',
      kind: 'QUESTION',
      state: 'VERIFIED',
      place: huaishu,
      category: parking,
      age: 160,
      due: 30,
      holder: committee,
      assignee: people.zhao,
      contact: ['何**', '133****4455'],
    },
    {
      title: '公交站旁的树枝挡住了路灯',
      text: '晚上那一段很黑，在公交站东边五十米。',
      state: 'SUBMITTED',
      place: null,
      address: '河沿路公交站东五十米',
      age: 6,
      category: null,
    },
    {
      title: '河边步道有一块地砖塌了',
      text: '早上散步差点崴脚。',
      kind: 'HELP',
      state: 'SUBMITTED',
      place: null,
      address: '云河东岸步道',
      age: 27,
      category: null,
      photos: 1,
    },
    {
      title: '供热管道检修通知看不懂',
      text: '通知写的是“分区调试”，到底哪几天停？',
      kind: 'QUESTION',
      state: 'IN_PROGRESS',
      place: tielu,
      category: heat,
      age: 30,
      due: 10,
      holder: heating,
    },
    {
      title: '楼道堆放杂物影响通行',
      text: '四单元三层到五层都有。',
      kind: 'COMPLAINT',
      state: 'CLOSED',
      place: nanli,
      category: clean,
      age: 600,
      due: -300,
      holder: committee,
      assignee: people.zhao,
    },
  ].map((story) => story as Story);
}

export function tell(story: Story, here: Neighbourhood, now: number): MockAppeal {
  const at = (hours: number) => new Date(now + hours * hour).toISOString();
  const reached = path.findIndex(([state]) => state === story.state);
  const steps = path.slice(0, reached + 1);
  const span = story.age / (steps.length + 1);
  const when = (index: number) => at(-story.age + index * span);
  const photos = Array.from({ length: story.photos ?? 0 }, () => ({
    id: mint('Photo'),
    use: 'REPORT' as const,
    published: false,
    takenAt: at(-story.age - 2),
  }));
  const events: MockEvent[] = steps.map(([state, type], index) => ({
    id: mint('AppealEvent'),
    type,
    at: when(index),
    fromState: index > 0 ? (steps[index - 1]?.[0] ?? null) : null,
    toState: state,
    person: index > 0 ? (story.assignee ?? here.people.lin) : null,
    unit: index > 0 ? (story.holder ?? here.committee) : null,
    assignee: type === 'ASSIGNED' ? (story.assignee ?? null) : null,
    place: null,
    isPublic: true,
    text: type === 'RESOLVED' ? '已更换并固定，现场清理完毕，请您有空看一看。' : null,
    photos: [],
  }));
  if (reached > 1) {
    events.splice(2, 0, {
      id: mint('AppealEvent'),
      type: 'NOTE',
      at: when(1.5),
      fromState: null,
      toState: null,
      person: here.people.lin,
      unit: here.committee,
      assignee: null,
      place: null,
      isPublic: false,
      text: '和物业经理通过电话，材料周五到。',
      photos: [],
    });
  }
  return {
    id: mint('Appeal'),
    code: String(1_000_000_000 + Math.floor((Math.sin(story.title.length * story.age) + 1) * 4e9)).slice(
      0,
      10,
    ),
    kind: story.kind ?? 'COMPLAINT',
    state: story.state,
    channel: story.channel ?? 'WIDGET',
    category: story.category ?? null,
    place: story.place,
    title: story.title,
    text: story.text,
    answers: story.category?.question?.choices.length ? [{ value: 'stairwell' }] : [],
    address: story.address ?? null,
    recordedAt: when(0),
    lastEntryAt: events.at(-1)?.at ?? when(0),
    acceptedAt: reached >= 1 ? when(1) : null,
    resolvedAt: reached >= 4 ? when(4) : null,
    closedAt: reached >= 6 ? when(6) : null,
    deadlineClass: story.category?.deadlineClass ?? 'ORDINARY',
    dueAt: story.due === undefined ? null : at(story.due),
    holder: story.holder ?? (story.place ? here.committee : null),
    assignee: story.assignee ?? null,
    aboutUnit: story.about ?? null,
    ...(story.inherited ? { inherited: story.inherited } : {}),
    ...(story.doubleNo === undefined ? {} : { reviews: [reviewOf(1, now - story.doubleNo * 24 * hour)] }),
    round: story.doubleNo === undefined ? 1 : 2,
    version: steps.length,
    participants: [
      {
        id: mint('Participant'),
        name: story.contact?.[0] ?? null,
        phone: story.contact?.[1] ?? null,
        createdAt: when(0),
      },
      ...Array.from({ length: story.supporters ?? 0 }, () => ({
        id: mint('Participant'),
        name: null,
        phone: null,
        createdAt: when(0.5),
      })),
    ],
    photos,
    events,
    visits: [],
    publication: null,
  };
}
