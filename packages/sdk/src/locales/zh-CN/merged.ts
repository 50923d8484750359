/** How the appeal goes on that this one was merged into: loaded when there is one. */
export const merged = {
  mergedTitle: '和另一件一起办理',
  mergedLead: '同样的问题已有人反映，两件合在一起办。有进展，这里也会显示；办完了，一样会问您满意不满意。',
  mergedState: '一起办理的那件，现在：',
};
