import { type FileHandle, lstat, open } from 'node:fs/promises';

/** True where something has this name, be it a link to nowhere. */
export const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** True where both paths lead to one file of the disk. */
export async function sameFile(a: string, b: string): Promise<boolean> {
  const [one, two] = await Promise.all([a, b].map((path) => lstat(path, { bigint: true }).catch(() => null)));
  return one != null && two != null && one.ino === two.ino && one.dev === two.dev;
}

const blockSize = 1 << 16;

/** True where both are files with the same bytes. */
export async function sameContent(a: string, b: string): Promise<boolean> {
  const [one, two] = await Promise.all([a, b].map((path) => lstat(path).catch(() => null)));
  if (!one?.isFile() || !two?.isFile() || one.size !== two.size) return false;
  const files: FileHandle[] = [];
  try {
    for (const path of [a, b]) files.push(await open(path, 'r'));
    const blocks = files.map(() => Buffer.alloc(blockSize));
    for (;;) {
      const read = await Promise.all(files.map((file, i) => file.read(blocks[i]!, 0, blockSize)));
      const [first, second] = read.map(({ buffer, bytesRead }) => buffer.subarray(0, bytesRead));
      if (!first!.equals(second!)) return false;
      if (first!.length === 0) return true;
    }
  } catch {
    // What may not be read is not known to be the same.
    return false;
  } finally {
    for (const file of files) await file.close();
  }
}
