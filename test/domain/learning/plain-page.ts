import { HtmlValidate } from "html-validate";
import { renderLesson } from "#app/domain/learning/markdown/render-lesson.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
});

/** A lesson rendered in a course where every figure is there and every link to a page leads somewhere. */
export const rendered = (markdown: string) =>
  renderLesson(markdown, {
    figure: (path) => ({ url: `/figures/${path}`, width: 400, height: 200 }),
    link: (href) => (/\.md(#|$)/.test(href) ? `/lessons/${href}` : undefined),
  });

/** What is wrong with a lesson's HTML when it stands on a page below the title. */
export async function faultsOf(html: string): Promise<string[]> {
  const page = `<!doctype html><html lang="en"><head><title>Lesson</title></head><body><main><h1>Lesson</h1><div class="lesson">${html}</div></main></body></html>`;
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
}
