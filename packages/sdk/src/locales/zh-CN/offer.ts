/** What is asked before somebody reports what others have reported. */
export const offer = {
  offerTitle: '附近有人反映过类似的事，是同一件吗？',
  offerLead: '是同一件，就加入它，一起跟进；不是，接着往下填就行。',
  offerJoin: '就是这件，我也遇到了',
  offerAgo: '{span}前收到',
  offerSupporters: '{n} 人也遇到了',
  offerAnother: '再报一件',
};
