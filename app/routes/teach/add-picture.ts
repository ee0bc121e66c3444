import { keepPicture } from "#app/domain/learning/authoring/keep-picture.ts";
import { KeepPicture } from "#app/domain/learning/authoring/schema.ts";
import { write } from "#app/edge.ts";
import { asJson } from "#app/edge-api.ts";
import { receivePicture } from "#app/receive-picture.ts";

export const action = asJson(
  write(KeepPicture, keepPicture, {
    prepare: (input, { context }) => receivePicture(context, input),
  }),
);
