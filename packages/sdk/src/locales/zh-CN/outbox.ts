export const outbox = {
  queuedTitle: '已保存，联网后自动发送',
  queuedLead: '现在没有网络。您写的内容和照片保存在这台设备上。联网以后，再打开这个页面就会发送，只发一次。',
  queuedList: '等待发送',
  queuedPhotos: '{n} 张照片',
  queuedNow: '现在就发',
  queuedDrop: '不发了，删除',
  queuedFailed: '这一件没有发出去：{why}',
};
