import { expect, test } from "vitest";
import { launchable, readManifest } from "#app/domain/learning/scorm/manifest.ts";
import { manifest12, manifest2004 } from "#test/support/zips.ts";

const everywhere = () => true;
const one = { id: "one", title: "One", href: "one.html" };

test("a manifest of SCORM 1.2 says its parts with what they ask for", () => {
  const more =
    "<adlcp:masteryscore>80</adlcp:masteryscore><adlcp:datafromlms>calm</adlcp:datafromlms>";
  const { edition, items } = readManifest(manifest12([{ ...one, more }]), everywhere);
  expect(edition).toBe("1.2");
  expect(items[0]).toMatchObject({ title: "One", masteryScore: 80, launchData: "calm" });
  expect(items[0]?.launch).toEqual({ path: "one.html", rest: "", isSco: true });
});

test("a manifest of SCORM 2004 says what completes and what passes", () => {
  const more = `<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.6"/>
    <imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true">
    <imsss:minNormalizedMeasure>0.75</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives></imsss:sequencing>`;
  const { edition, version, items } = readManifest(manifest2004([{ ...one, more }]), everywhere);
  expect([edition, version]).toEqual(["2004", "2004 4th Edition"]);
  expect(items[0]).toMatchObject({ completionThreshold: 0.6, passingMeasure: 0.75 });
});

test("addresses are joined from all bases, with what the item puts behind them", () => {
  const text = manifest12([{ ...one, href: "my%20page.html?a=1#x" }])
    .replace("<resources>", `<resources xml:base="content/">`)
    .replace("<resource ", `<resource xml:base="en/" `)
    .replace("<item ", `<item parameters="?b=2" `);
  const paths = new Set(["content/en/my page.html"]);
  const [item] = launchable(readManifest(text, (path) => paths.has(path)).items);
  expect(item?.launch).toMatchObject({ path: "content/en/my page.html", rest: "?a=1&b=2#x" });
});

test("parts stand within others, hidden ones too, and what leads elsewhere is left out with a warning", () => {
  const text = manifest12([one, { id: "far", title: "Far", href: "https://example.com/x.html" }])
    .replace(
      `<item identifier="one" identifierref="r-one">`,
      `<item identifier="h"><title>H</title><item identifier="one" identifierref="r-one" isvisible="false">`,
    )
    .replace("</item>", "</item></item>");
  const { items, warnings } = readManifest(text, everywhere);
  expect(items[0]?.children[0]).toMatchObject({ id: "one", isVisible: false });
  expect(launchable(items).map(({ id }) => id)).toEqual(["one"]);
  expect(warnings).toEqual(["“Far” leads out of the package, so it cannot be started here."]);
});

test.each(["1.0", "1.3 of another kind"])("a manifest of %s is of another standard", (version) => {
  const text = manifest12([one]).replace("<schemaversion>1.2<", `<schemaversion>${version}<`);
  expect(() => readManifest(text, everywhere)).toThrow(/^Another standard/);
});
