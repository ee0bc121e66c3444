import { expect, test } from "vitest";
import { pageNow, partsIn, withShelf } from "#app/offline/saved-page.ts";
import type { KeptLesson } from "#app/offline/shelf.ts";

const PAGE =
  '<link rel="stylesheet" href="/brand.css?v=1"/><link rel="icon" href="/favicon.ico?v=1"/><link rel="stylesheet" href="/assets/root-1.css"/><div data-finished="no" data-media="away"><img src="/files/abc"/><img src="/files/abc"/><a href="/learn/knots">Knots</a><video src="/held/1?until=2&amp;proof=3"></video>data-finished="no"</div>';

test("a page takes along what it shows: its styles and pictures, its film only when that is kept", () => {
  expect(partsIn(PAGE, false)).toEqual(["/brand.css?v=1", "/assets/root-1.css", "/files/abc"]);
  expect(partsIn(PAGE, true)).toContain("/held/1?until=2&proof=3");
});

test("a page says what has happened since, in its own place and nowhere in the text", () => {
  const page = pageNow(PAGE, { isWaiting: true, hasMedia: true });
  expect(page).toContain('<div data-finished="waiting" data-media="here">');
  expect(page).toContain('</video>data-finished="no"');
  expect(pageNow(PAGE, { isWaiting: false, hasMedia: false })).toBe(PAGE);
});

test("names of courses and lessons are text, whatever is in them", () => {
  const hostile = `"><script>alert('&')</script>$&`;
  const html = withShelf(
    '<div id="saved"></div>',
    [
      {
        slug: "a",
        title: hostile,
        ...{ key: "", reader: "", isPinned: true },
        withMedia: false,
        total: 1,
      },
    ],
    [{ course: "a", slug: "b", title: hostile } as KeptLesson],
  );
  expect(html).not.toMatch(/<script/);
  expect(html).toContain("&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;$&amp;");
  expect(html).toContain('href="/learn/a/b"');
});

test("where nothing is saved, that is said", () => {
  expect(withShelf('<div id="saved"></div>', [], [])).toContain("Nothing is saved on this device.");
});
