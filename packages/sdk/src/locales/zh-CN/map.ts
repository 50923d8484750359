export const map = {
  mapLabel: '小区示意图，用方向键移动，按回车选择',
  mapNote: '示意图，与下面的小区列表相同。',
  mapLoading: '正在打开示意图…',
  mapFailed: '示意图没能打开。请再试一次，或直接用下面的列表。',
  mapEmpty: '这里还没有示意图。请从列表里选小区。',
  mapChosen: '已选：{place}',
};
