import { expect, test } from "vitest";
import { renderLesson } from "#app/domain/learning/markdown/render-lesson.ts";
import { faultsOf, rendered } from "../plain-page.ts";

const html = (markdown: string): string => rendered(markdown).html;
const problems = (markdown: string): string[] =>
  rendered(markdown).problems.map(({ kind, line, what }) => `${line} ${kind}: ${what}`);

test("a callout is a section named by its kind and its heading", () => {
  const result = html("::: challenge\n\n## Try *it*\n\nGo on.\n\n:::\n");
  expect(result).toBe(
    '<section class="callout callout-challenge" aria-labelledby="lesson-callout lesson-try-it"><p class="callout-label" id="lesson-callout">Challenge</p><h2 id="lesson-try-it">Try <em>it</em></h2><p>Go on.</p></section>',
  );
});

test("a callout whose heading is its kind does not say it twice", () => {
  const result = html("::: prereq\n\n## Prerequisites\n\nA shell.\n\n:::\n");
  expect(result).toContain(
    '<section class="callout callout-prereq" aria-labelledby="lesson-prerequisites">',
  );
  expect(result).not.toContain("callout-label");
});

test.each(["solution", "answer", "hint", "spoiler"])("a %s opens without script", (kind) => {
  const result = html(`::: ${kind}\n\n## Look here\n\nText.\n\n:::\n`);
  expect(result).toBe(
    `<details class="disclosure disclosure-${kind}"><summary>Look here</summary><div class="disclosure-body"><p>Text.</p></div></details>`,
  );
  expect(html(`::: ${kind}\nText.\n:::`)).toMatch(/<summary>\w+<\/summary>/);
});

test("fences nest whatever their number of colons, with blank lines or without", () => {
  const result = html(
    "text\n:::::: challenge\n- item\n:::::::::: solution\nInside\n:::\nBehind\n:::\nOutside\n",
  );
  expect(result).toMatch(
    /<p>text<\/p>\s*<section.*<li>item<\/li>\s*<\/ul>\s*<details.*Inside.*<\/details>\s*<p>Behind<\/p>\s*<\/section>\s*<p>Outside<\/p>/s,
  );
});

test("a fence inside code is code", () => {
  const result = html(
    "````\n::: challenge\n:::\n````\n\n    ::: solution\n\n- a\n\n  ```\n  ::: hint\n  ```\n",
  );
  expect(result).not.toContain("<section");
  expect(result).not.toContain("<details");
  expect(result).toContain("::: challenge");
});

test("a block may be named by a class, and an unknown one keeps its content and is reported", () => {
  expect(html("::: {.challenge #x}\nA\n:::")).toContain('class="callout callout-challenge"');
  expect(html("::: wide-box\nKept\n:::")).toBe("<p>Kept</p>");
  expect(problems("::: wide-box\nKept\n:::")).toEqual([
    "1 construct-left-out: the frame of the block “wide-box”; its content is kept",
  ]);
});

test.each(["constructor", "toString", "__proto__"])(
  "a block named %s is one nobody knows",
  (name) => {
    expect(html(`::: ${name}\nKept\n:::`)).toBe("<p>Kept</p>");
    expect(html(`<section class="callout callout-${name}"><p>x</p></section>`)).toContain("Note");
  },
);

test("a fence without its partner is reported and loses nothing", () => {
  expect(problems("a\n\n:::\n\nb")).toEqual([
    "3 construct-left-out: a closing ::: that closes nothing",
  ]);
  expect(html("a\n\n:::\n\nb")).toBe("<p>a</p>\n<p>b</p>");
  expect(problems("::: hint\n\nb")).toEqual([
    "1 construct-left-out: the end of the block “hint”, which is never closed",
  ]);
  expect(html("::: hint\n\nb")).toContain("<p>b</p>");
});

test("a note to the instructor is not shown to learners and is reported", () => {
  const markdown = "a\n\n::: instructor\n\nSecret ![](x.png)\n\n:::\n\nb";
  expect(html(markdown)).toBe("<p>a</p>\n<p>b</p>");
  expect(problems(markdown)).toEqual(["3 construct-left-out: a note to the instructor"]);
});

test("tabs are disclosures, the first of them open", () => {
  const result = html("::: group-tab\n\n### Linux\n\nA\n\n### Windows\n\nB\n\n:::\n");
  expect(result).toMatch(
    /<div class="tab-group"><details class="disclosure disclosure-tab" open><summary>Linux.*A.*<details class="disclosure disclosure-tab"><summary>Windows/s,
  );
});

test("headings begin at h2, skip no level and have ids that links can use", () => {
  const { html: result, headings } = rendered(
    "# Top\n\n#### Deep\n\n# Top\n\n## Named {#my-name}\n\n[a](#top) [b](#my-name) [c](#deep)",
  );
  expect(headings).toEqual([
    { id: "lesson-top", text: "Top", depth: 2 },
    { id: "lesson-deep", text: "Deep", depth: 3 },
    { id: "lesson-top-1", text: "Top", depth: 2 },
    { id: "lesson-my-name", text: "Named", depth: 3 },
  ]);
  expect(result).toContain(
    '<a href="#lesson-top">a</a> <a href="#lesson-my-name">b</a> <a href="#lesson-deep">c</a>',
  );
});

test("headings inside callouts are below the heading above them and not in the table of contents", () => {
  const { html: result, headings } = rendered(
    "## One\n\n::: callout\n\n## Title\n\n### Part\n\n::: solution\n\n## Open\n\n#### Inside\n\n:::\n\n:::\n",
  );
  expect(headings.map(({ text }) => text)).toEqual(["One"]);
  expect(result).toMatch(/<h2.*One.*<h3.*Title.*<h4.*Part.*<summary>Open.*<h5.*Inside/s);
});

test("an image alone is a figure with its description and its caption, whose links work", () => {
  const result = html(
    `!["Doc" by J. C., <https://example.org>](fig/a.png){alt='It\\'s "FINAL.doc"' width="40%"}`,
  );
  expect(result).toBe(
    `<figure class="figure"><img src="/figures/fig/a.png" alt="It&#x27;s &#x22;FINAL.doc&#x22;" width="400" height="200" class="figure-40" loading="lazy" decoding="async"><figcaption>"Doc" by J. C., <a href="https://example.org" rel="noopener noreferrer">https://example.org</a></figcaption></figure>`,
  );
});

test("attributes may run over lines and hold what looks like Markdown", () => {
  const result = rendered(
    `text ![](a.png){alt='one\n*two* <b> \`three\` [x](y)'\n.big} more\n\n[gone](z)`,
  );
  expect(result.html).toContain('alt="one *two* <b> &#x60;three&#x60; [x](y)"');
  expect(result.html).not.toContain("<figure");
  expect(result.problems.map(({ line }) => line)).toEqual([5]);
});

test("an image without attributes is described by its brackets and captioned by its title", () => {
  expect(html('![A tree](a.png "Trees")')).toMatch(/alt="A tree".*<figcaption>Trees<\/figcaption>/);
  expect(problems("![](a.png)")).toEqual(["1 figure-undescribed: a.png"]);
});

test("a figure that is missing leaves its description and is reported by name", () => {
  const result = renderLesson("a\n\n![](fig/b.png){alt='Two <boxes>'}", {
    figure: () => undefined,
    link: () => undefined,
  });
  expect(result.problems).toEqual([{ kind: "figure-missing", line: 3, what: "fig/b.png" }]);
  expect(result.html).toContain("not available</strong>: Two &#x3C;boxes></span>");
  expect(result.html).not.toContain("<img");
});

test("code is labelled, highlighted by classes, and can be scrolled by keyboard when it is wide", () => {
  const result = html(
    "```bash\n$ cd /tmp\n```\n\n```output\n/tmp/a/very/long/line/that/does/not/fit\n```\n\n```python\nx = 1\n```\n",
  );
  expect(result).toContain(
    '<figure class="code"><figcaption>Shell</figcaption><pre><code class="hljs language-console">',
  );
  expect(result).toContain('<span class="hljs-meta prompt_">$ </span>');
  expect(result).toContain(
    '<figure class="code code-output"><figcaption>Output</figcaption><pre tabindex="0" role="group" aria-label="Output">',
  );
  expect(result).toContain("<figcaption>Python</figcaption>");
  expect(html("```made-up\nx\n```")).toContain("<figcaption>Made-up</figcaption>");
});

test("code that is meant to be run is shown, and its missing result is reported", () => {
  expect(html("```{r plot, echo=FALSE}\nx <- 1\n```")).toContain("<figcaption>R</figcaption>");
  expect(problems("```{r plot}\nx\n```")).toEqual([
    "1 construct-left-out: the result of the r code, which is shown but not run",
  ]);
});

test("tables have header cells with a scope, alignment by class, and scroll by themselves", () => {
  const result = html(
    "| Name | Count |  |\n|:--|--:|--|\n| a very long name for a thing | 1 | x |\n",
  );
  expect(result).toContain(
    '<div class="table-scroll" tabindex="0" role="group" aria-label="Table: Name, Count"><table>',
  );
  expect(result).toContain('<th scope="col" class="align-left">Name</th>');
  expect(result).toContain('<td class="align-right">1</td>');
  expect(result.match(/<th/g)).toHaveLength(3);
});

test("a grid table keeps lists, code and headings in its cells", () => {
  const result = rendered(
    [
      "+-----------+------------------+",
      "| Code      | Output           |",
      "+===========+==================+",
      "| ```       | <p></p>          |",
      "| * a       | - a              |",
      "| ```       | - [x](gone)      |",
      "+-----------+------------------+",
      "| `b`       | ## A heading     |",
      "+-----------+------------------+",
    ].join("\n"),
  );
  expect(result.html).toContain('<th scope="col">Code</th>');
  expect(result.html).toMatch(/<pre><code>\* a\n<\/code><\/pre>/);
  expect(result.html).toMatch(/<ul>\s*<li>a<\/li>\s*<li>x<\/li>/);
  expect(result.html).toContain('<p class="cell-heading"><strong>A heading</strong></p>');
  expect(result.headings).toEqual([]);
  expect(result.problems).toEqual([{ kind: "link-unresolved", line: 6, what: "a link to “gone”" }]);
});

test("a grid table with cells that span stays as it is and is reported", () => {
  const markdown = "+---+---+\n| a | b |\n+---+---+\n| c     |\n+---+---+\n";
  expect(problems(markdown)).toEqual([
    "1 construct-left-out: a table whose cells span others, shown as its source",
  ]);
  expect(html(markdown)).toContain("| c     |");
});

test("links out tell nothing about where from, links between lessons are resolved, others become text", () => {
  const result = rendered(
    "[a](https://example.org) [b](02-next.md#x) [c](data.csv) [d](#nowhere) <m@example.org>",
  );
  expect(result.html).toBe(
    '<p><a href="https://example.org" rel="noopener noreferrer">a</a> <a href="/lessons/02-next.md#x">b</a> c d <a href="mailto:m@example.org">m@example.org</a></p>',
  );
  expect(result.problems.map(({ what }) => what)).toEqual([
    "a link to “data.csv”",
    "a link to “#nowhere”",
  ]);
});

test("words between angle brackets stay words", () => {
  expect(html("use <your name here> and <file>, please")).toBe(
    "<p>use &#x3C;your name here> and &#x3C;file>, please</p>",
  );
  expect(problems("use <your name here>")).toEqual([]);
});

test("harmless HTML stays, comments go, all else is reported by line", () => {
  const markdown =
    'Press <kbd>Ctrl</kbd><sup>2</sup><!-- secret -->\n\n<!-- ::: challenge -->\n\n<font color="red">warm</font>\n\n<iframe src="https://example.org"></iframe>\n\n<b style="x" onclick="y()">bold</b>';
  expect(html(markdown)).toBe(
    "<p>Press <kbd>Ctrl</kbd><sup>2</sup></p>\n<p>warm</p>\n<p><b>bold</b></p>",
  );
  expect(problems(markdown)).toEqual([
    "5 construct-left-out: the HTML tag <font>; its content is kept",
    "7 construct-left-out: the HTML element <iframe>",
    "9 construct-left-out: the attribute style of <b>",
    "9 construct-left-out: the attribute onclick of <b>",
  ]);
});

test("what other generators leave in Markdown goes and is reported", () => {
  const markdown =
    'a {% include x.html %} b\n{: .note}\n\n[c](https://example.org){target="_blank"}';
  expect(html(markdown)).toBe(
    '<p>a  b</p>\n<p><a href="https://example.org" rel="noopener noreferrer">c</a></p>',
  );
  expect(problems(markdown)).toEqual([
    "1 construct-left-out: the template tag {% include x.html %}",
    "2 construct-left-out: the attributes {: .note}",
    '4 construct-left-out: the attributes {target="_blank"}',
  ]);
  expect(html("`{% raw %}` and `{{ x }}`")).toContain("{% raw %}");
});

test("check boxes are marks with a name, footnotes lead there and back", () => {
  const result = html("- [ ] open\n- [x] done\n\nText[^1]\n\n[^1]: Note\n");
  expect(result).toContain('<span class="task-mark" role="img" aria-label="To do">☐</span>');
  expect(result).toContain('href="#lesson-fn-1" id="lesson-fnref-1"');
  expect(result).toContain('<li id="lesson-fn-1">');
  expect(result).toContain('href="#lesson-fnref-1"');
});

test("lines that end as on Windows read the same", () => {
  const markdown = "::: challenge\n\n## A\n\n```bash\n$ ls\n```\n\n:::\n";
  expect(html(markdown.replaceAll("\n", "\r\n"))).toBe(html(markdown));
});

test("words are those that a learner reads", () => {
  expect(rendered("One two\n\n::: instructor\nnot these\n:::\n\n`three`").words).toBe(3);
});

test("everything that a lesson may hold is valid HTML", async () => {
  const all = rendered(
    [
      "# A\n\n::: objectives\n- a\n:::\n\n::: questions\n- b\n:::\n",
      "::: challenge\n## C\n\n::: solution\n## S\n\n```bash\n$ ls -l a-very-long-name-that-scrolls\n```\n:::\n:::\n",
      "::: group-tab\n### X\n1\n### Y\n2\n:::\n",
      "::: testimonial\n> said\n:::\n\n::: checklist\n- [ ] a\n- [x] b\n:::\n",
      "![c](a.png){alt='d' width=50%}\n\ntext ![e](f.png) text\n",
      "| a | |\n|:-:|--|\n| long enough to scroll somewhere | 1 |\n",
      "+---+---+\n| a | b |\n+===+===+\n| c | - d |\n+---+---+\n",
      "Note[^1] <kbd>K</kbd> [l](#a) <details><summary>More</summary>x</details>\n\n[^1]: N\n",
      '<a id="here"></a>text <dl><dt>t</dt><dd>d</dd></dl>\n\n<details>no summary</details>',
    ].join("\n"),
  );
  expect(await faultsOf(all.html)).toEqual([]);
});
