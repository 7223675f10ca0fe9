import { inflateRawSync } from 'node:zlib';

/** One file inside a ZIP archive. */
export interface ZipMember {
  readonly name: string;
  /** Bytes when unpacked, as the archive says. */
  readonly size: number;
  /** Bytes as they are packed. */
  readonly packed: number;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  /** Where the member's own header begins. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const memberSignature = 0x02014b50;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The members of a ZIP archive from its central directory, or null where the directory is missing or broken (a download
 * that was cut off). Nothing is unpacked. ZIP64 archives, which are larger than any limit here, count as broken.
 * Format: PKWARE APPNOTE 4.3.12 and 4.3.16.
 */
export function zipMembers(bytes: Uint8Array): ZipMember[] | null {
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const members: ZipMember[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== memberSignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    members.push({
      name: Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, nameLength).toString('utf8'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

/** The end record stands in the last 22 bytes, or before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === endSignature) return at;
  return -1;
}

/**
 * How many bytes a member really has when unpacked, whatever the archive says; more than `most` where it has more, and no
 * more than that is ever unpacked. A member that can't be unpacked counts nothing, since nobody can read it.
 */
export function unpackedSize(bytes: Uint8Array, member: ZipMember, most: number): number {
  try {
    return content(bytes, member, Math.max(1, most)).byteLength;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : 0;
  }
}

function content(bytes: Uint8Array, member: ZipMember, maxOutputLength: number): Uint8Array {
  const view = viewOf(bytes);
  const start =
    member.offset + 30 + view.getUint16(member.offset + 26, true) + view.getUint16(member.offset + 28, true);
  const packed = bytes.subarray(start, start + member.packed);
  return member.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength });
}

/**
 * The text of one member, read as UTF-8; null where the archive has none of this name or it can't be unpacked. No more
 * is unpacked than the size that the archive gives.
 */
export function memberText(bytes: Uint8Array, members: readonly ZipMember[], name: string): string | null {
  const member = members.find((one) => one.name === name);
  if (!member) return null;
  try {
    const unpacked = content(bytes, member, Math.max(1, member.size));
    return Buffer.from(unpacked.buffer, unpacked.byteOffset, unpacked.byteLength).toString('utf8');
  } catch {
    return null;
  }
}
