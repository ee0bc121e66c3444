/** What a page asks of the worker. */
export type Ask =
  | Readonly<{ ask: "shelf" }>
  | Readonly<{ ask: "course"; course: string }>
  | Readonly<{ ask: "opened"; course: string; lesson: string }>
  | Readonly<{ ask: "save"; course: string; withMedia: boolean }>
  | Readonly<{ ask: "remove"; course: string | null }>
  | Readonly<{ ask: "send" }>
  | Readonly<{ ask: "seen" }>;

/** A course as it is on this device. */
export type SavedCourse = Readonly<{
  slug: string;
  title: string;
  isPinned: boolean;
  withMedia: boolean;
  lessons: number;
  total: number;
  bytes: number;
}>;

/** What the worker answers: at last the shelf, or why not; before that how far it is. */
export type Told = Readonly<{
  progress?: Readonly<{ done: number; total: number }>;
  shelf?: Shelf;
  refused?: string;
}>;

export type Shelf = Readonly<{
  courses: readonly SavedCourse[];
  /** Bytes of the films and files of the course that was asked for, which are saved only when they are wanted. */
  mediaBytes: number;
  /** Finished lessons that have not been sent. */
  waiting: number;
  /** Finished lessons that were sent since somebody last looked. */
  sent: number;
  refused: readonly Readonly<{ key: string; title: string; why: string }>[];
}>;
