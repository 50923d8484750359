export const fix = {
  fixSearching: '正在定位…',
  fixAt: '已定位到{place}',
  fixError: '（误差约 {n} 米）',
  fixOutside: '您现在不在本网站服务的范围内。可以继续提交，由工作人员判断；也可以从列表里选小区。',
  fixDenied: '没有得到定位许可。请从列表里选小区，或写下位置。',
  fixFailed: '暂时定不了位。请从列表里选小区，或写下位置。',
  fixKept: '位置已记下',
  markAt: '标在{place}',
  markOutside: '标出的位置不在本网站服务的范围内。可以继续提交，由工作人员判断；也可以从列表里选小区。',
  markDrop: '去掉这个位置',
  fixDrop: '不用定位',
};
