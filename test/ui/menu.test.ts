import { expect, test } from "vitest";
import { Menu } from "#app/ui/menu.tsx";
import { faultsOf, h, rendered, tagOf } from "#test/ui/rendered.ts";

test("a menu can be used without scripts: links are links, deeds are posts", async () => {
  const markup = await rendered(
    h(Menu, {
      label: "Actions for Amara",
      items: [
        { label: "Edit", to: "/people/1" },
        { label: "Send a link", post: "/people/1/link", fields: { requestId: "r-1" } },
      ],
    }),
  );
  expect(tagOf(markup, /href="\/people\/1"/)).toBeTruthy();
  expect(tagOf(markup, /^<form/)).toMatch(/method="post"[^>]*action="\/people\/1\/link"/);
  expect(tagOf(markup, /type="hidden"/)).toContain('value="r-1"');
  expect(markup).toContain("Actions for Amara");
  expect(await faultsOf(markup)).toEqual([]);
});
