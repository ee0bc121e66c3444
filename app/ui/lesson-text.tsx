type LessonTextProps = Readonly<{ html: string; language: string }>;

/** A lesson as it was rendered when it was stored: sanitized then, so that it is safe to show as it is. */
export const LessonText = ({ html, language }: LessonTextProps) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the only HTML that is kept was sanitized by render-lesson
  <div className="lesson" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
);
