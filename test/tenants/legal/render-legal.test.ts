import { expect, test } from "vitest";
import { renderLegal } from "#tenants/legal/render-legal.ts";

test("headings stand below the page's own, and links and tables are kept", () => {
  expect(renderLegal("# Scope\n\nWrite to [us](mailto:law@acme.example).")).toBe(
    '<h2>Scope</h2>\n<p>Write to <a href="mailto:law@acme.example">us</a>.</p>',
  );
  expect(renderLegal("| a |\n| - |\n| b |")).toContain("<td>b</td>");
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "![x](https://tracker.example/x.png)",
  "[x](javascript:alert(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "<iframe src=//evil.example></iframe>",
  '<a href="#" onclick="alert(1)">x</a>',
  "<style>body{display:none}</style>",
])("%s does nothing", (markdown) => {
  expect(renderLegal(markdown)).not.toMatch(
    /<(script|img|iframe|style)|onerror|onclick|javascript:|data:/i,
  );
});
