import { useLocale } from '../locales/locale.tsx';

const zh = {
  title: '个人信息',
  lead: '居民要求查看或删除自己的信息时，由您代为办理。',
  reason: '居民什么时候、怎样提出的',
  reasonHint: '例如：3月2日到窗口当面提出。这句话会记录下来，居民可以看到。',
  reasonMissing: '请写明居民是怎样提出的。',
  exportWords: '导出个人信息',
  exportTitle: '导出居民的个人信息',
  exportText:
    '文件里有完整的联系方式、居民写的内容、照片链接和办理经过。请只交给本人。导出会记入查看记录，居民看得到。',
  exportConfirm: '记录并导出',
  exported: '已导出，请下载：',
  readable: '文字版（给居民看）',
  machine: 'JSON（可导入其他系统）',
  exportedNote: '照片链接半小时内有效。关闭后需要重新导出。',
  eraseWords: '删除个人信息',
  eraseTitle: '删除居民的个人信息',
  goes: '会删除，无法恢复：',
  goesList: [
    '联系方式',
    '居民写的标题、内容、地址和回答',
    '居民上传的照片和地图位置',
    '与这位居民有关的记录中的文字',
  ],
  stays: '会保留：',
  staysList: [
    '这件诉求的编号、分类、地点和各步骤的时间',
    '已经公开的、由工作人员撰写的内容',
    '审计记录（其中没有个人信息）',
  ],
  ends: '如果没有其他居民参与，还在办理的诉求会同时撤回。',
  code: (code: string) => `请输入诉求编号 ${code} 以确认`,
  codeWrong: '编号不一致，请再核对。',
  eraseConfirm: '永久删除',
  erased: '已删除居民的个人信息',
  counts: (contacts: number, texts: number, photos: number) =>
    `联系方式 ${contacts} 项，文字 ${texts} 条，照片 ${photos} 张`,
  erasedOn: '个人信息已删除',
  noWords: '（内容已按要求删除）',
  noContact: '联系方式已删除',
  log: '谁查看过联系方式',
  logNone: '没有人查看过完整联系方式。',
  reasonErased: '原因已随个人信息删除',
};

const en: typeof zh = {
  title: 'Personal data',
  lead: 'When the resident asks to see or to erase their data, you do it for them.',
  reason: 'When and how the resident asked',
  reasonHint:
    'For example: on 2 March, in person at the counter. It is written down, and the resident can read it.',
  reasonMissing: 'Please say how the resident asked.',
  exportWords: 'Export personal data',
  exportTitle: 'Export the resident’s data',
  exportText:
    'The file holds the full contact, the resident’s words, links to photos and what happened. Give it to the resident only. The export stands in the access log, which the resident can read.',
  exportConfirm: 'Record and export',
  exported: 'It is ready to download:',
  readable: 'Text, for the resident to read',
  machine: 'JSON, for other systems',
  exportedNote: 'Links to photos work for half an hour. Once closed, it has to be exported again.',
  eraseWords: 'Erase personal data',
  eraseTitle: 'Erase the resident’s data',
  goes: 'This goes for ever:',
  goesList: [
    'the contact',
    'title, text, address and answers that the resident wrote',
    'the resident’s photos and the point on the map',
    'the words of entries about this resident',
  ],
  stays: 'This stays:',
  staysList: [
    'code, category, place and the times of every step',
    'what staff have published in their own words',
    'the audit trail, which holds no personal data',
  ],
  ends: 'Where no other resident takes part, an appeal that is still open is withdrawn with it.',
  code: (code) => `Type the code ${code} to confirm`,
  codeWrong: 'This is not the code. Please check it.',
  eraseConfirm: 'Erase for ever',
  erased: 'The resident’s data is erased',
  counts: (contacts, texts, photos) => `Contacts: ${contacts}, texts: ${texts}, photos: ${photos}`,
  erasedOn: 'Personal data was erased',
  noWords: '(erased on request)',
  noContact: 'The contact was erased',
  log: 'Who saw the contact',
  logNone: 'Nobody has seen the full contact.',
  reasonErased: 'The reason was erased with the data',
};

export function usePrivacyTexts(): typeof zh {
  return useLocale().locale === 'en' ? en : zh;
}
