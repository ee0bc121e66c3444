import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { emptyWorld, type World } from "./world.ts";

/** The world that was written down there, or an empty one. */
export function worldIn(path: string | undefined, address: string): World {
  if (!path || !existsSync(path)) return emptyWorld(address);
  const read = JSON.parse(readFileSync(path, "utf8"), (_, value) =>
    Array.isArray(value?.["$map"]) ? new Map(value["$map"]) : value,
  ) as World;
  for (const delivery of read.deliveries)
    if (delivery.state === "sending") delivery.state = "waiting";
  return { ...emptyWorld(address), ...read, address };
}

/** Writes the world down, all of it or nothing; answers the text, to be compared with the next. */
export function writeDown(world: World, path: string, before: string): string {
  const text = JSON.stringify(world, (_, value) =>
    value instanceof Map ? { $map: [...value] } : value,
  );
  if (text === before) return before;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  return text;
}
