/** What the reporter can ask about the own data: loaded when it is opened. */
export const yourData = {
  dataLog: '谁查看过您的联系方式',
  dataLogNone: '没有人查看过您的完整联系方式。',
  dataReason: '原因：{reason}',
  dataExport: '下载我的信息',
  dataReady: '已经准备好，请点下面的链接保存：',
  dataText: '文字版，可以直接看',
  dataJson: '数据版（JSON），给其他软件用',
  dataErase: '删除我的信息',
  dataEraseAsk: '删除以后不能恢复。确定删除吗？',
  dataGoes: '会删除：您的联系方式、您写的内容、照片和地图位置。',
  dataStays: '会保留：受理编号和办理到哪一步，不含您的内容。',
  dataEnds: '如果只有您一人反映，还没办完的也不再办理。',
  dataEraseYes: '确定删除',
  dataKeep: '不删了',
  dataErased: '您的信息已经删除。',
};
