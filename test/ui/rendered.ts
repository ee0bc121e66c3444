import { HtmlValidate } from "html-validate";
import { createElement, type FunctionComponent, type Key, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { RouteObject } from "react-router-dom";
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from "react-router-dom/server.js";

/** An element without JSX, its children among its other properties. */
export const h = <P extends object>(
  component: (props: P) => unknown,
  props: P & { key?: Key },
): ReactElement => createElement(component as FunctionComponent<P>, props);

/** What the server sends for this element on the page at `path`. */
export async function rendered(element: ReactElement, path = "/"): Promise<string> {
  const url = new URL(path, "https://academy.example");
  const { query, dataRoutes } = createStaticHandler([{ path: url.pathname, element }]);
  const context = await query(new Request(url));
  if (context instanceof Response) throw new Error("A page was expected, not an answer.");
  const router = createStaticRouter(dataRoutes as RouteObject[], context);
  return renderToStaticMarkup(
    createElement(StaticRouterProvider, { router, context, hydrate: false }),
  );
}

const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // React writes `<br/>`, `required=""` and `autoComplete`; all of that is valid HTML.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    "attr-case": "off",
    // Checkboxes of one name are a list of choices (HTML Standard, section 4.10.22.4).
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
    // React's own ids hold colons.
    "valid-id": ["error", { relaxed: true }],
  },
});

/** What is wrong with this markup as HTML; empty when nothing is. */
export async function faultsOf(markup: string): Promise<string[]> {
  const report = await validator.validateString(markup);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ""})`),
  );
}

/** The opening tag of the first element that `pattern` finds, with its attributes. */
export function tagOf(markup: string, pattern: RegExp): string {
  const tag = (markup.match(/<[a-z][^>]*>/g) ?? []).find((open) => pattern.test(open));
  if (!tag) throw new Error(`No element matches ${pattern}.`);
  return tag;
}
