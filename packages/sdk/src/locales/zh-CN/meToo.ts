/** What is said to somebody who joins an appeal. */
export const meToo = {
  joinTitle: '您也遇到了这个问题？',
  joinLead: '加入以后，您会拿到自己的回执，可以查进展；办结时也会问您解决了没有。',
  joinAsk: '要不要留联系方式？',
  joinSend: '加入这件事',
  joinCancel: '先不加入',
  joinWaits: '还没有送到。联网后会自动再送，请先不要关闭这个页面。送到一次，只算一次。',
  joinNow: '现在就送',
  joinedTitle: '已把您算进这件事',
  joinedBack: '回到列表',
  need_change: '请改一下这里。',
  refused_LINK_REFUSED: '这件事刚刚办结，不能再加入了。如果问题还在，请重新上报。',
  refused_NOT_FOUND: '这件事已不再公开，不能加入。如果问题还在，请上报。',
};
