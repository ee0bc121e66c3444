import type { Permission } from "#tenants/role.ts";

const MEBIBYTE = 1024 ** 2;
const GIBIBYTE = 1024 ** 3;

type Rules = Readonly<{ permission: Permission; mostBytes: number; takes: RegExp; wanted: string }>;

/** What files are sent for: who may, how big they may be, and what they must be by their own bytes. */
export const PURPOSES = {
  "lesson-file": {
    permission: "course.write",
    mostBytes: 5 * GIBIBYTE,
    takes: /./,
    wanted: "a file",
  },
  "lesson-video": {
    permission: "course.write",
    mostBytes: 5 * GIBIBYTE,
    takes: /^video\//,
    wanted: "a video, such as MP4 or WebM",
  },
  "lesson-package": {
    permission: "course.write",
    mostBytes: GIBIBYTE,
    takes: /^application\/zip$/,
    wanted: "a zip: send the package as the authoring tool exports it",
  },
  "course-archive": {
    permission: "course.import",
    mostBytes: 5 * GIBIBYTE,
    takes: /^application\/(zip|gzip)$/,
    wanted: "an archive: send the course as .zip or .tar.gz",
  },
  captions: {
    permission: "course.write",
    mostBytes: 2 * MEBIBYTE,
    takes: /^text\/vtt$/,
    wanted: "captions in WebVTT, a text that begins with WEBVTT",
  },
} as const satisfies Record<string, Rules>;

export type Purpose = keyof typeof PURPOSES;

/** The most that any file may have. */
export const MOST_BYTES = Math.max(...Object.values(PURPOSES).map(({ mostBytes }) => mostBytes));
