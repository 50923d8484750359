import { localized } from './localized.ts';

/** What an appeal has beside itself. */
export const followupOfAppeal = {
  returnVisitScript: {
    opening: localized({ zh: '您好，这里是社区回访。', en: 'Hello, this is the community.' }),
    contacted: localized({ zh: '办理单位联系过您吗？', en: 'Did the unit get in touch with you?' }),
    solved: localized({ zh: '问题解决了吗？', en: 'Is the problem solved?' }),
    satisfied: localized({ zh: '您对办理结果满意吗？', en: 'Are you satisfied with how it was handled?' }),
    closing: localized({ zh: '谢谢您。', en: 'Thank you.' }),
  },
};
