import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import {
  type CourseFiles,
  isClutter,
  MAX_FILE_BYTES,
  MAX_FILES,
  missingFile,
  refused,
  textOfBytes,
} from "./course-files.ts";

/** The files of a folder and its folders. Symbolic links are not followed, wherever they lead; each is in `leftOut`. */
export async function filesOfFolder(folder: string): Promise<CourseFiles> {
  if (!(await isFolder(folder))) throw refused(`${folder} is not a folder that can be read.`);
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .map((entry) => ({ entry, path: pathIn(folder, join(entry.parentPath, entry.name)) }))
    .filter(({ path }) => !isClutter(path));
  const paths = entries
    .filter(({ entry }) => entry.isFile())
    .map(({ path }) => path)
    .sort();
  if (paths.length > MAX_FILES) throw refused(`The folder holds more than ${MAX_FILES} files.`);
  const known = new Set(paths);
  const placeOf = (path: string): string => {
    if (!known.has(path)) throw missingFile(path);
    return join(folder, path);
  };
  const bytes = async (path: string): Promise<Uint8Array> => {
    const { size } = await stat(placeOf(path));
    if (size > MAX_FILE_BYTES) throw refused(`${path} is larger than 50 MiB.`);
    return readFile(placeOf(path));
  };
  return {
    list: () => paths,
    bytes,
    stream: async (path) => createReadStream(placeOf(path)),
    text: async (path) => textOfBytes(await bytes(path)),
    leftOut: entries
      .filter(({ entry }) => entry.isSymbolicLink())
      .map(({ path }) => ({ path, why: "is a symbolic link" })),
  };
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const pathIn = (folder: string, path: string): string =>
  relative(folder, path).split(sep).join("/");
