import type { AppLoadContext } from "@remix-run/node";
import type { TakenPicture } from "#app/domain/learning/authoring/keep-picture.ts";
import type { KeepPicture } from "#app/domain/learning/authoring/schema.ts";
import { takeFigure } from "#app/domain/learning/import/take-figure.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import { keepBytes } from "#tenants/storage/storage.ts";

/** Draws and keeps a picture for a lesson, outside any scope. Refuses what is no picture, and anybody who may not write. */
export async function receivePicture(
  { tenant, actor }: AppLoadContext,
  { picture, ...input }: KeepPicture,
): Promise<TakenPicture> {
  ensureMay({ actor: await actor() }, "course.write");
  const taken = await takeFigure(picture.name, new Uint8Array(await picture.arrayBuffer()));
  if ("refused" in taken) throw new Refusal("invalid", taken.refused, { picture: taken.refused });
  await keepBytes(tenant, taken.bytes);
  const { bytes, ...about } = taken;
  return { ...input, name: picture.name, picture: { ...about, size: bytes.length } };
}
