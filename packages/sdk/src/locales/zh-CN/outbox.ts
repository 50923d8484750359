export const outbox = {
  queuedTitle: '已保存，联网后自动发送',
  queuedLead: '现在没有网络。您写的内容和照片保存在这台设备上。联网以后，再打开这个页面就会发送，只发一次。',
  queuedBusy: '已保存，服务恢复后自动发送',
  queuedBusyLead:
    '服务暂时不可用。您写的内容和照片保存在这台设备上。过一会儿会自动再发，只发一次。急事请拨打 12345。',
  queuedStuck: '有诉求还没有发出去',
  queuedStuckLead: '内容和照片都还在这台设备上。请看下面的说明。',
  queuedList: '等待发送',
  queuedPhotos: '{n} 张照片',
  queuedNow: '现在就发',
  queuedDrop: '不发了，删除',
  queuedRefused: '这一件还没有发出去。照片没有被接收：{names}。您可以不带这些照片发送，或改一改再发。',
  queuedWithout: '不带这些照片发送',
  queuedEdit: '修改',
  queuedFailed: '这一件没有发出去：{why}',
};
