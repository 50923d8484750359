export const photos = {
  photoOf: '照片 {n}',
  photoShrinking: '正在处理…',
  photoSending: '正在上传 {n}%',
  photoDone: '已上传',
  photoWaiting: '联网后上传',
  photoFailed: '没传上去',
  photoRetry: '重传',
  photoRemove: '删除',
  photoTooLarge: '“{name}”太大（{n} MB）。请选 {most} MB 以内的照片，或不带照片提交。',
  photoNoImage: '“{name}”不是照片。请选 JPG、PNG、WebP 或 HEIC 格式的照片。',
  photoTooMany: '最多 {n} 张，多出的没有添加。',
  photoRefused: '“{name}”没有被接收。请换一张，或不带照片提交。',
};
