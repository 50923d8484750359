/** What is said of a draft that came back. */
export const draft = {
  draftBack: '这是您上次没写完的草稿。',
  draftChanged: '有的选项已经变了，请再选一次。',
  draftPhotos: '照片没有暂存，请再加一次。',
  draftContact: '联系方式没有暂存，请再填一次。',
  draftDrop: '清空重写',
};
