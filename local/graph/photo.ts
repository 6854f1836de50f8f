import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const side = 96;
type Colour = [red: number, green: number, blue: number];

function chunk(name: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([frame, content, sum]);
}

/** Hue in degrees, the rest 0..1. */
function colourOf(hue: number, saturation: number, lightness: number): Colour {
  const part = (n: number) => {
    const k = (n + hue / 30) % 12;
    const a = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4)];
}

const inEllipse = (x: number, y: number, cx: number, cy: number, rx: number, ry: number) =>
  ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;

const skins: Colour[] = [
  [244, 208, 177],
  [224, 172, 126],
  [188, 132, 92],
  [141, 92, 62],
  [102, 66, 46],
];
const hairs: Colour[] = [
  [46, 34, 30],
  [92, 58, 36],
  [158, 110, 62],
  [90, 90, 96],
  [28, 28, 34],
];

/** A small, friendly portrait that depends on the id alone: a PNG of 96 × 96 points. */
export function photoOf(id: string): Buffer {
  const seed = createHash('sha256').update(id).digest();
  const at = (index: number) => seed.readUInt8(index);
  const pick = (list: Colour[], index: number): Colour => list[at(index) % list.length] ?? [224, 172, 126];
  const hue = at(0) * 1.41;
  const background = colourOf(hue, 0.45, 0.82);
  const shirt = colourOf((hue + 150 + (at(1) % 60)) % 360, 0.42, 0.42);
  const skin = pick(skins, 2);
  const hair = pick(hairs, 3);
  const longHair = at(4) % 2 === 0;
  const colourAt = (x: number, y: number): Colour => {
    if (inEllipse(x, y, 0.5, 0.44, 0.19, 0.23) && !inEllipse(x, y, 0.5, 0.18, 0.26, 0.14)) return skin;
    if (inEllipse(x, y, 0.5, 0.36, 0.23, 0.22)) return hair;
    if (x > 0.43 && x < 0.57 && y > 0.6 && y < 0.76) return skin;
    if (inEllipse(x, y, 0.5, 1.02, 0.37, 0.3)) return shirt;
    if (longHair && inEllipse(x, y, 0.5, 0.5, 0.27, 0.3)) return hair;
    return background;
  };
  const rows = Array.from({ length: side }, (_, row) => {
    const line = Buffer.alloc(1 + side * 3);
    for (let column = 0; column < side; column++)
      for (let band = 0; band < 3; band++) {
        let sum = 0;
        for (const dx of [0.25, 0.75])
          for (const dy of [0.25, 0.75]) sum += colourAt((column + dx) / side, (row + dy) / side)[band] ?? 0;
        line[1 + column * 3 + band] = Math.round(sum / 4);
      }
    return line;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const photoSide = side;
