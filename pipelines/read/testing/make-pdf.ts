import { createHash } from 'node:crypto';

/** A line of print for a test: its baseline is `y` points above the foot of the page. */
export interface Print {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 10 unless given. */
  readonly size?: number;
  readonly bold?: boolean;
  /** True to set it upwards along the margin. */
  readonly rotated?: boolean;
  /** True to draw the letters as lines, as a scan has them: no text is in the file. Capitals of straight strokes only. */
  readonly drawn?: boolean;
}

/** Options of a made PDF. */
export interface MakePdf {
  /** Encrypts the file so that it asks for this password. */
  readonly password?: string;
  readonly title?: string;
}

/**
 * Makes a small PDF by hand for tests: pages of 612 by 792 points, text in Helvetica and Helvetica-Bold, Latin letters
 * only. The structure is what PDF 32000-1 section 7.5 asks for, nothing more.
 */
export function makePdf(pages: readonly (readonly Print[])[], options: MakePdf = {}): Uint8Array {
  const key = options.password === undefined ? null : encryption(options.password);
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    key ? '<< >>' : `<< /Title (${options.title ?? ''}) /CreationDate (D:20160704120000Z) >>`,
  ];
  pages.forEach((lines, i) => {
    const number = 7 + 2 * i;
    const plain = lines.map(draw).join('\n');
    const content = key ? rc4(objectKey(key.key, number), Buffer.from(plain, 'latin1')).toString('latin1') : plain;
    const resources = '<< /Font << /F1 3 0 R /F2 4 0 R >> >>';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources ${resources} /Contents ${number} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  });
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  const id = `<${'00'.repeat(16)}>`;
  const encrypt = key ? `/Encrypt ${key.dictionary}` : '';
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R /ID [${id} ${id}] ${encrypt} >>\n`;
  file += `startxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

function draw({ text, x, y, size = 10, bold = false, rotated = false, drawn = false }: Print): string {
  if (drawn) return drawLetters(text, x, y, size);
  const escaped = text.replace(/[\\()]/g, (character) => `\\${character}`);
  const matrix = rotated ? `0 1 -1 0 ${x} ${y}` : `1 0 0 1 ${x} ${y}`;
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${matrix} Tm (${escaped}) Tj ET`;
}

// The standard security handler, revision 2 with 40 bits (PDF 32000-1 section 7.6.3): weak, and enough to ask for a password.
const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const md5 = (data: Buffer): Buffer => createHash('md5').update(data).digest();

function encryption(password: string): { key: Buffer; dictionary: string } {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(-4);
  const key = md5(Buffer.concat([padded, owner, permissions, Buffer.alloc(16)])).subarray(0, 5);
  const user = rc4(key, padding);
  const hex = (data: Buffer): string => `<${data.toString('hex')}>`;
  return { key, dictionary: `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -4 >>` };
}

function objectKey(key: Buffer, number: number): Buffer {
  return md5(Buffer.concat([key, Buffer.from([number & 255, (number >> 8) & 255, 0, 0, 0])])).subarray(0, 10);
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + state[i]!) & 255;
      [state[i], state[j]] = [state[j]!, state[i]!];
      return byte ^ state[(state[i]! + state[j]!) & 255]!;
    }),
  );
}

/** Letters as lines from corner to corner; a corner is its column and its row, on a grid of 5 by 7 from the lower left. */
const strokes: Record<string, string> = {
  A: '00 26 40,12 32',
  E: '46 06 00 40,03 33',
  F: '46 06 00,03 33',
  H: '00 06,40 46,03 43',
  I: '20 26',
  L: '06 00 40',
  M: '00 06 22 46 40',
  N: '00 06 40 46',
  T: '06 46,26 20',
  W: '06 10 24 30 46',
};

function drawLetters(text: string, x: number, y: number, size: number): string {
  const unit = size / 8;
  const lines = [...text].flatMap((letter, i) =>
    (strokes[letter] ?? '').split(',').map((line) =>
      line
        .split(' ')
        .map((corner, j) => {
          const [column, row] = [Number(corner[0] ?? 0), Number(corner[1] ?? 0)];
          return `${x + unit * (6.5 * i + column)} ${y + unit * row} ${j === 0 ? 'm' : 'l'}`;
        })
        .join(' '),
    ),
  );
  return `${unit} w ${lines.filter((line) => line.includes('l')).join(' S ')} S`;
}
