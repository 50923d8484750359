export const tiles = {
  tilesLabel: '地图：方向键移动，加号减号缩放，按回车把位置标在正中',
  tilesNote: '在地图上点一下，就标出了位置。也可以用下面的列表。',
  tilesNearer: '放大',
  tilesFarther: '缩小',
  tilesFailed: '地图没能打开，先用示意图。网络好了可以再试。',
};
