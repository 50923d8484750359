export const launcher = {
  launch_report: '上报问题',
  launch_status: '查进展',
  launch_nearby: '附近的事',
  launchClose: '关闭',
};
