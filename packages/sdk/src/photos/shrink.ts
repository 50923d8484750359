/** Larger files are refused before they are opened: a cheap phone has no memory for them. */
const largestFile = 25;
/** What goes up as it is must fit the server. */
const largestUpload = 10;
const megabyte = 1024 * 1024;
const longestEdge = 1600;

export class PhotoFault extends Error {
  /** Megabytes that fit; nothing where the file is no picture. */
  most: number | undefined;

  constructor(most?: number) {
    super(most ? 'TOO_LARGE' : 'NOT_AN_IMAGE');
    this.most = most;
  }
}

const asBlob = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));

/**
 * Draws the picture anew, smaller: what a camera wrote beside it (place, time, device) stays behind. Many browsers
 * cannot open HEIC; then the file goes up as it is and the server strips it.
 */
export async function shrink(file: File): Promise<Blob> {
  if (file.size > largestFile * megabyte) throw new PhotoFault(largestFile);
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) {
    const heic = /\.hei[cf]$/i.test(file.name) || /^image\/hei[cf]$/.test(file.type);
    if (!heic) throw new PhotoFault();
    if (file.size > largestUpload * megabyte) throw new PhotoFault(largestUpload);
    return new Blob([file], { type: 'image/heic' });
  }
  const scale = Math.min(1, longestEdge / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (context) {
    // A transparent picture would turn black as JPEG.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  bitmap.close();
  const blob = await asBlob(canvas);
  if (!blob) throw new PhotoFault();
  return blob;
}
