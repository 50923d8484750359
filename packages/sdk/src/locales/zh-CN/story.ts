/** What an appeal has been through: loaded once there is an appeal to show. */
export const story = {
  way: '走到哪一级',
  wayHere: '现在在这里',
  level_GRID: '网格',
  level_COMMUNITY: '社区',
  level_STREET: '街道',
  level_DISTRICT: '区',
  level_CITY: '市',
  resolutionTitle: '办理结果',
  yourData: '您的信息',
  yourText: '您反映的内容',
  photoBefore: '反映时',
  photoAfter: '办理后',
  photoOpen: '查看照片',
  otherText: '反映的内容',
  buildings: '受影响的楼（{n} 栋）',
  statusFiled: '{when}提交',
};
