import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOfFolder } from "#app/domain/learning/import/files-of-folder.ts";

test("a folder is read without what is hidden and without following links", async () => {
  const folder = await mkdtemp(join(tmpdir(), "course-"));
  await mkdir(join(folder, "episodes", ".git"), { recursive: true });
  await writeFile(join(folder, "config.yaml"), "title: x");
  await writeFile(join(folder, "episodes", "1.md"), "text");
  await writeFile(join(folder, "episodes", ".git", "HEAD"), "x");
  await symlink("/etc/passwd", join(folder, "episodes", "2.md"));
  await symlink("/etc", join(folder, "etc"));
  const files = await filesOfFolder(folder);
  expect(files.list()).toEqual(["config.yaml", "episodes/1.md"]);
  expect(files.leftOut.map(({ path }) => path).sort()).toEqual(["episodes/2.md", "etc"]);
  expect(await files.text("episodes/1.md")).toBe("text");
  await expect(files.text("episodes/2.md")).rejects.toThrow("There is no file episodes/2.md");
  await expect(files.bytes("../config.yaml")).rejects.toThrow("There is no file");
});

test("what is no folder is refused", async () => {
  await expect(filesOfFolder("/does/not/exist")).rejects.toThrow("not a folder that can be read");
});
