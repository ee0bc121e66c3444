/** A file that a lesson shows or hands out, as its author sent it; the size in bytes. */
export type LessonFile = Readonly<{
  fileId: string;
  name: string;
  mediaType: string;
  size: number;
}>;

/** The words of a video in one language (BCP 47). */
export type Captions = Readonly<{ fileId: string; language: string }>;

/** What a lesson of the kind file, video or scorm keeps beside its text. */
export type FileSettings = Readonly<{
  file?: LessonFile;
  captions?: readonly Captions[];
  package?: LessonPackage;
}>;

/** A package that a lesson plays, as its author is told about it; the size in bytes, unpacked. */
export type LessonPackage = Readonly<{
  packageId: string;
  name: string;
  title: string;
  edition: string;
  version: string;
  /** Titles of what can be started. */
  parts: readonly string[];
  warnings: readonly string[];
  files: number;
  size: number;
}>;
