/** A file that a lesson shows or hands out, as its author sent it; the size in bytes. */
export type LessonFile = Readonly<{
  fileId: string;
  name: string;
  mediaType: string;
  size: number;
}>;

/** The words of a video in one language (BCP 47). */
export type Captions = Readonly<{ fileId: string; language: string }>;

/** What a lesson of the kind file or video keeps beside its text. */
export type FileSettings = Readonly<{ file?: LessonFile; captions?: readonly Captions[] }>;
