import { apprenticeshipSentences } from './apprenticeshipMessages.ts';
import { deedSentences } from './deedMessages.ts';
import { importSentences } from './importMessages.ts';
import { postingSentences } from './postingMessages.ts';
import { resourceSentences } from './resourceMessages.ts';

type Params = Readonly<Record<string, string | number>>;

export interface Sentences {
  readonly zh: (params: Params) => string;
  readonly en: (params: Params) => string;
}

const count = (value: string | number | undefined) => Number(value ?? 0).toLocaleString('en-US');
const megabytes = (bytes: string | number | undefined) => Math.ceil(Number(bytes ?? 0) / (1024 * 1024));

/** By field code; "field:CODE" is for one field alone. Every FieldErrorCode but STOPPED, which brings its own words, is here. */
export const fieldSentences: Readonly<Record<string, Sentences>> = {
  ...importSentences,
  ...postingSentences,
  ...apprenticeshipSentences,
  ...deedSentences,
  ...resourceSentences,
  REQUIRED: { zh: () => '请填写这一项。', en: () => 'Please fill this in.' },
  TOO_LONG: {
    zh: ({ limit, actual }) =>
      `内容过长${actual ? `(${count(actual)} 字)` : ''}。请控制在 ${count(limit)} 字以内。`,
    en: ({ limit, actual }) =>
      `This is too long${actual ? ` (${count(actual)} characters)` : ''}. Please keep it within ${count(limit)}.`,
  },
  TOO_SHORT: {
    zh: ({ limit }) => `内容过短。请至少填写 ${count(limit)} 字。`,
    en: ({ limit }) => `This is too short. Please write at least ${count(limit)} characters.`,
  },
  TOO_MANY: {
    zh: ({ limit }) => `数量过多。最多 ${count(limit)} 个，请减少后再提交。`,
    en: ({ limit }) => `Too many. At most ${count(limit)} are possible; please leave some out.`,
  },
  TOO_LARGE: {
    zh: () => '文件太大。请换一个小一些的文件。',
    en: () => 'The file is too large. Please choose a smaller one.',
  },
  TOO_COMMON: {
    zh: () => '这个密码太常见，或已在外泄名单中。请换一个，例如几个不相干的词。',
    en: () => 'This password is too common, or on lists of breached ones. Try several unrelated words.',
  },
  UNKNOWN: {
    zh: () => '这个选项已不存在，请重新选择。',
    en: () => 'This choice is no longer there. Please choose again.',
  },
  NOT_ASKED: {
    zh: () => '这个网站不收集联系方式。请去掉联系方式再提交，之后凭回执查询进度。',
    en: () =>
      'This website asks for no contact. Please send without it, and follow what happens with your receipt.',
  },
  INVALID: { zh: () => '格式不正确，请检查后重填。', en: () => 'This does not look right. Please check it.' },
  OUT_OF_RANGE: {
    zh: ({ from, to }) =>
      from === undefined && to === undefined
        ? '超出了可填写的范围，请检查后重填。'
        : `可填范围：${from ?? '不限'} 至 ${to ?? '不限'}，请检查后重填。`,
    en: ({ from, to }) =>
      `This is out of range${from === undefined ? '' : `, at least ${from}`}${to === undefined ? '' : `, at most ${to}`}. Please check it.`,
  },
  IN_THE_FUTURE: {
    zh: () => '时间不能晚于现在，请重新选择。',
    en: () => 'The time cannot lie in the future. Please choose again.',
  },
  NOT_AN_IMAGE: {
    zh: () => '这个文件不是照片，或照片已损坏。请选 JPG、PNG 或 WebP 照片，或不带照片提交。',
    en: () =>
      'This file is not a photo, or it is damaged. Please choose a JPG, PNG or WebP photo, or send without one.',
  },
  NOT_UPLOADED: {
    zh: () => '照片还没有上传完。请稍等片刻再提交，或去掉这张照片。',
    en: () => 'The photo has not been uploaded yet. Please wait a moment, or leave it out.',
  },
  EXPIRED: {
    zh: () => '等待时间过长，已失效。请重新操作。',
    en: () => 'This took too long and has expired. Please start again.',
  },
  DUPLICATE: {
    zh: () => '重复了，请去掉多余的一项。',
    en: () => 'This is there twice. Please leave one out.',
  },
  NOBODY_THERE: {
    zh: () => '那一级没有可以承办的单位。请改派其他单位，或请管理员先登记该级的单位。',
    en: () =>
      'Nobody serves this place on that level. Assign it instead, or ask the administrator to add the unit.',
  },
  WITHDRAWN: {
    zh: () => '这位居民已经撤回，不再回访。请选择其他参与人。',
    en: () => 'This resident has withdrawn and is not asked any more. Please choose another.',
  },
  TOO_EARLY: {
    zh: () => '还没到这一步，请先完成前面的内容。',
    en: () => 'It is too early for this. Please finish what comes before it.',
  },
  CONFLICT_OF_INTEREST: {
    zh: () => '诉求反映的正是该单位或人员，不能由其办理。请选择其他单位，或交由上一级办理。',
    en: () =>
      'The appeal is about this very unit or person, who cannot handle it. Please choose another, or hand it one level up.',
  },

  'parties:REQUIRED': {
    zh: () => '请至少写明两方。',
    en: () => 'Please name two parties at least.',
  },
  'reporter:UNKNOWN': {
    zh: () => '这件诉求没有反映人，或反映人已经撤回。请改用文字写明这一方。',
    en: () => 'There is no reporter, or the reporter has withdrawn. Please name this party in words.',
  },
  'parent:INVALID': {
    zh: () => '不能放到它自己或它的下级下面，请选择其他上级。',
    en: () => 'It cannot stand below itself. Please choose another heading.',
  },
  'parent:EXPIRED': {
    zh: () => '这个上级分类已停用，请选择其他上级。',
    en: () => 'This heading is retired. Please choose another.',
  },
  'parent:OUT_OF_RANGE': {
    zh: ({ limit }) => `分类最多 ${limit} 层，请放得浅一些。`,
    en: ({ limit }) => `The tree is at most ${limit} levels deep. Please put it higher up.`,
  },
  'category:TOO_EARLY': {
    zh: () => '请先移走或停用它下面的分类。',
    en: () => 'Please move or retire what stands under it first.',
  },
  'category:EXPIRED': {
    zh: () => '它的上级分类已停用，请先恢复上级，或移到其他上级。',
    en: () => 'Its heading is retired. Please restore that first, or move it.',
  },
  'asset:EXPIRED': {
    zh: () => '这个部位已经停用，不能再修改。',
    en: () => 'This part has been retired and cannot be changed any more.',
  },
  'asset:UNKNOWN': {
    zh: () => '附近没有这个部位，请重新选择。',
    en: () => 'There is no such part near this appeal. Please choose again.',
  },
  'origins:INVALID': {
    zh: () =>
      '请填写网址，只到域名（和端口）为止，以 https:// 开头，不带路径；本机调试可以用 http://localhost。',
    en: () =>
      'Please write the address up to the host name (and port), beginning with https://, without a path; http://localhost will do while you develop.',
  },
  'accent:INVALID': {
    zh: () => '请选择颜色，或按 #0b6e5f 这样填写。',
    en: () => 'Please choose a colour, or write it like #0b6e5f.',
  },
  'phone:INVALID': {
    zh: () => '请填写单位的办公电话，例如 010-63801234，不要填写个人手机。',
    en: () => "Please give the office's number, such as 010-63801234, and nobody's own mobile.",
  },
  'siteVisit:REQUIRED': {
    zh: () => '这类诉求须到现场核实。请先登记办结之后的现场查看，再选择它。',
    en: () => 'This is verified on the spot: please enter a visit after it was done, and choose it here.',
  },
  'siteVisit:TOO_EARLY': {
    zh: () => '请选择办结之后、已有结论的现场查看。',
    en: () => 'Please choose a visit after it was reported as done, and with a result.',
  },
  'siteVisit:INVALID': {
    zh: () => '这次查看由办理人本人登记，请由其他人到现场核实。',
    en: () => 'This visit was entered by whoever did the work. Somebody else has to look.',
  },
  'handoverOn:REQUIRED': {
    zh: () => '请填写移交完成的日期。',
    en: () => 'Please say on which day the handover was complete.',
  },
  'handoverOn:INVALID': {
    zh: () => '移交还没有开始，请不要填写日期。',
    en: () => 'A handover that has not begun has no date. Please leave it empty.',
  },
  'handoverOn:IN_THE_FUTURE': {
    zh: () => '移交日期不能晚于登记生效之日，请重新选择。',
    en: () => 'The handover cannot lie after the day from which the entry holds. Please choose again.',
  },
  'from:OUT_OF_RANGE': {
    zh: ({ from, to }) =>
      to === undefined ? '生效日期过早，请选择更晚的日期。' : `可选 ${from} 至 ${to} 之间的日期。`,
    en: ({ from, to }) =>
      to === undefined
        ? 'This is too early to start. Please choose a later date.'
        : `Please choose a day from ${from} to ${to}.`,
  },
  'unit:NOBODY_THERE': {
    zh: () => '这个单位不服务所选地点，请选择其他单位。',
    en: () => 'This unit does not serve the place. Please choose another.',
  },
  'part:DUPLICATE': {
    zh: () => '这一项已经登记过了，请刷新后查看还缺哪一项。',
    en: () => 'This part is already there. Please refresh to see what is still missing.',
  },
  'part:TOO_EARLY': {
    zh: () => '请先登记上门走访和新方案，再由上级复核。',
    en: () => 'Please record the visit and the new plan first; then a superior looks again.',
  },

  'body:UNKNOWN': {
    zh: ({ placeholder }) =>
      `没有“${placeholder}”这个占位符。可用：{code}、{category}、{place}、{unit}、{dueDate}。`,
    en: ({ placeholder }) =>
      `There is no placeholder “${placeholder}”. You can use {code}, {category}, {place}, {unit} and {dueDate}.`,
  },
  'template:EXPIRED': {
    zh: () => '这个模板已停用，不能再修改。请新建一个。',
    en: () => 'This template is retired and cannot be changed. Please make a new one.',
  },

  'clientId:DUPLICATE': {
    zh: () => '这份诉求已经提交过，请用回执查看。如有新情况，请重新打开页面再提交一份。',
    en: () =>
      'This appeal was sent before; please follow it with its receipt. For something new, reload the page and send another.',
  },
  'text:REQUIRED': {
    zh: () => '请写下您要反映的情况。',
    en: () => 'Please write down what it is about.',
  },
  'contact:REQUIRED': {
    zh: () => '请留下电话或邮箱，方便我们联系您。',
    en: () => 'Please leave a phone number or an e-mail address so that we can reach you.',
  },
  'contact:INVALID': {
    zh: () => '电话或邮箱格式不正确，请检查后重填。',
    en: () => 'The phone number or e-mail address does not look right. Please check it.',
  },
  'point:OUT_OF_RANGE': {
    zh: () => '位置坐标不正确。请在地图上重新选点，或直接选择楼栋。',
    en: () => 'The position is not valid. Please choose it again on the map, or pick a building.',
  },
  'occurredAt:OUT_OF_RANGE': {
    zh: () => '时间不在可填写的范围内，请重新选择。',
    en: () => 'The time is outside what can be entered. Please choose again.',
  },
  'scopes:REQUIRED': {
    zh: () => '请至少选择一项权限。',
    en: () => 'Please choose at least one thing that the token may do.',
  },
  'scopes:INVALID': {
    zh: () => '这项权限须与“读取诉求”一起授予，单独授予没有作用。',
    en: () => 'Alone this opens nothing: please choose reading appeals with it.',
  },
  'expiresAt:OUT_OF_RANGE': {
    zh: ({ limit }) => `有效期须在今后 ${count(limit)} 天以内，请重新选择。`,
    en: ({ limit }) => `It must end within the next ${count(limit)} days. Please choose another day.`,
  },
  'overlapHours:OUT_OF_RANGE': {
    zh: ({ limit }) => `旧令牌最多再用 ${count(Number(limit) / 24)} 天。`,
    en: ({ limit }) => `The old one may live on for ${count(Number(limit) / 24)} days at most.`,
  },
  'photo:TOO_LARGE': photoTooLarge(),
  'photoIds:TOO_LARGE': photoTooLarge(),
  'bytes:TOO_LARGE': photoTooLarge(),
  'photoIds:TOO_MANY': {
    zh: ({ limit }) => `照片最多 ${count(limit)} 张，请去掉几张。`,
    en: ({ limit }) => `At most ${count(limit)} photos. Please leave some out.`,
  },
  'photoIds:UNKNOWN': {
    zh: () => '这张照片已失效。请重新添加，或不带照片提交。',
    en: () => 'This photo is no longer there. Please add it again, or send without it.',
  },
  'photoIds:DUPLICATE': {
    zh: () => '这张照片已经用过了，请去掉它。',
    en: () => 'This photo has been used already. Please leave it out.',
  },
};

function photoTooLarge(): Sentences {
  return {
    zh: ({ limit, actual, pixels }) =>
      pixels
        ? '照片像素过高。请换一张，或不带照片提交。'
        : `照片太大${actual ? `（${megabytes(actual)} MB）` : ''}。请选 ${megabytes(limit) || 10} MB 以内的照片，或不带照片提交。`,
    en: ({ limit, actual, pixels }) =>
      pixels
        ? 'The photo has too many pixels. Please choose another, or send without one.'
        : `The photo is too large${actual ? ` (${megabytes(actual)} MB)` : ''}. Please choose one of at most ${megabytes(limit) || 10} MB, or send without one.`,
  };
}
