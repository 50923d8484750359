import sharp from 'sharp';
import { type Picture, svgOf } from './pictures.ts';

const made = new Map<Picture, Promise<Buffer>>();

/** A picture as JPEG, the way a telephone sends it; drawn once however often it is attached. */
export function drawPicture(picture: Picture): Promise<Buffer> {
  let drawing = made.get(picture);
  if (!drawing) {
    drawing = sharp(Buffer.from(svgOf(picture)))
      .resize(1024)
      .jpeg({ quality: 78 })
      .toBuffer();
    made.set(picture, drawing);
  }
  return drawing;
}
