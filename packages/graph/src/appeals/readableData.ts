import type { PersonalData } from '@linli/core/appeals/erasure/export';
import { inLocale, type LocalizedText } from '@linli/core/localized';
import { readableAgreements } from '../agreements/readableAgreements.ts';
import type { LabelledEnum } from '../enums/label.ts';
import { returnVisitChannelLabels, satisfiedLabels, solvedLabels } from '../followup/labels.ts';
import { appealKindLabels, appealStateLabels, channelLabels } from './labels.ts';
import { eventTypeLabels } from './stepLabels.ts';

const zh = {
  title: '邻里：您的个人信息',
  exportedAt: '导出时间',
  appeal: '诉求',
  code: '编号',
  kind: '类型',
  state: '状态',
  channel: '渠道',
  recordedAt: '提交时间',
  category: '分类',
  place: '地点',
  heading: '标题',
  text: '内容',
  address: '地址',
  point: '地图位置',
  answers: '其他回答',
  contact: '联系方式',
  name: '姓名',
  phone: '电话',
  email: '邮箱',
  consent: '您同意的说明',
  version: '版本',
  at: '时间',
  photos: '照片（链接半小时内有效）',
  history: '办理经过',
  ratings: '您的评价',
  contacted: '是否联系过您',
  solved: '是否解决',
  satisfied: '是否满意',
  yes: '是',
  no: '否',
  agreements: '您签过的协议',
  accessLog: '谁在什么时候查看过您的联系方式',
  none: '无',
  erased: '已删除',
};

const en: typeof zh = {
  title: 'Linli: your personal data',
  exportedAt: 'Exported',
  appeal: 'Appeal',
  code: 'Code',
  kind: 'Kind',
  state: 'State',
  channel: 'Channel',
  recordedAt: 'Filed',
  category: 'Category',
  place: 'Place',
  heading: 'Title',
  text: 'Text',
  address: 'Address',
  point: 'Point on the map',
  answers: 'Further answers',
  contact: 'Contact',
  name: 'Name',
  phone: 'Phone',
  email: 'E-mail',
  consent: 'What you agreed to',
  version: 'Version',
  at: 'When',
  photos: 'Photos (the links work for half an hour)',
  history: 'What happened',
  ratings: 'Your answers on the result',
  contacted: 'Were you contacted',
  solved: 'Is it solved',
  satisfied: 'Are you satisfied',
  yes: 'yes',
  no: 'no',
  agreements: 'What you signed',
  accessLog: 'When staff saw your contact, and why',
  none: 'nothing',
  erased: 'erased',
};

/** An export as people read it: plain text in their language and by the clocks of the office. */
export function readableData(data: PersonalData, locale: string, timeZone: string): string {
  const english = locale.toLowerCase().startsWith('en');
  const words = english ? en : zh;
  const clock = new Intl.DateTimeFormat(english ? 'en-GB' : 'zh-CN', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  const when = (at: Date | null) => at && clock.format(at);
  const label = ({ values }: LabelledEnum<string>, value: string | null) =>
    value && (values[value]?.[english ? 'en' : 'zh'] ?? value);
  const text = (name: unknown) => (name === null ? null : inLocale(name as LocalizedText, locale));
  const line = (name: string, value: string | null | undefined) =>
    value ? [`${name}${english ? ': ' : '：'}${value}`] : [];
  const part = (name: string, lines: readonly string[]) => [
    '',
    `== ${name} ==`,
    ...(lines.length > 0 ? lines : [words.none]),
  ];
  const yesNo = (value: boolean | null) => (value === null ? null : value ? words.yes : words.no);
  const { appeal, contact, content, participant } = data;
  return [
    words.title,
    ...line(words.exportedAt, when(data.exportedAt)),
    ...part(words.appeal, [
      ...line(words.code, appeal.code),
      ...line(words.kind, label(appealKindLabels, appeal.kind)),
      ...line(words.state, label(appealStateLabels, appeal.state)),
      ...line(words.channel, label(channelLabels, appeal.channel)),
      ...line(words.recordedAt, when(appeal.recordedAt)),
      ...line(words.category, text(appeal.category)),
      ...line(words.place, text(appeal.place)),
      ...line(words.point, appeal.point && `${appeal.point.lng}, ${appeal.point.lat}`),
      ...line(words.heading, content?.title),
      ...line(words.text, content?.text),
      ...line(words.address, content?.address),
      ...line(words.answers, answersOf(content?.answers)),
    ]),
    ...part(words.contact, [
      ...line(words.name, contact?.name),
      ...line(words.phone, contact?.phone),
      ...line(words.email, contact?.email),
    ]),
    ...part(words.consent, [
      ...line(words.version, participant.consentVersion),
      ...line(words.at, when(participant.consentAt)),
    ]),
    ...part(
      words.photos,
      data.photos.map(({ url }) => url),
    ),
    ...part(
      words.history,
      data.history.map(({ type, at, text: said }) =>
        [when(at), label(eventTypeLabels, type), said].filter(Boolean).join(' · '),
      ),
    ),
    ...part(
      words.ratings,
      data.answers.flatMap((answer) => [
        [when(answer.recordedAt), label(returnVisitChannelLabels, answer.channel)].join(' · '),
        ...line(words.contacted, yesNo(answer.contacted)),
        ...line(words.solved, label(solvedLabels, answer.solved)),
        ...line(words.satisfied, label(satisfiedLabels, answer.satisfied)),
      ]),
    ),
    ...part(words.agreements, readableAgreements(data, locale, when)),
    ...part(
      words.accessLog,
      data.accessLog.map(({ at, reason }) => `${when(at)} · ${reason ?? words.erased}`),
    ),
    '',
  ].join('\n');
}

/** As they were given: keys and values of the category's questions. */
function answersOf(answers: unknown): string | null {
  if (typeof answers !== 'object' || answers === null || Object.keys(answers).length === 0) return null;
  return Object.entries(answers)
    .map(([key, value]) => `${key} = ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ');
}
