import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { expect, test } from "vitest";
import { filesOfArchive } from "#app/domain/learning/import/files-of-archive.ts";
import { readOlx } from "#app/domain/learning/import/read-olx.ts";
import { takeCourse } from "#app/take-course.ts";
import { aTenant } from "#test/support/world.ts";

type Put = Readonly<Record<string, string | Uint8Array>>;

async function tarOf(files: Put, odd: readonly object[] = []): Promise<Buffer> {
  const tar = pack();
  for (const [name, content] of Object.entries(files)) tar.entry({ name }, Buffer.from(content));
  for (const header of odd)
    tar.entry(header as { name: string }, "type" in header ? "" : Buffer.from("x"));
  tar.finalize();
  return gzipSync(await buffer(tar));
}

const FILM = "\0\0\0\x18ftypmp42\0\0\0\0mp42isom, and then a film";

const COURSE = {
  "course/course.xml": '<course url_name="run" org="Harbor School" course="SAIL1"/>',
  "course/course/run.xml":
    '<course display_name="Sailing" language="en"><chapter url_name="c1"/><chapter url_name="c2"/></course>',
  "course/chapter/c1.xml": '<chapter display_name="Ashore"><sequential url_name="s1"/></chapter>',
  "course/chapter/c2.xml":
    '<chapter display_name="At sea"><sequential display_name="First day"><vertical display_name="Out"><html display_name="Words">&lt;p&gt;Mind the wind.&lt;/p&gt;</html><discussion display_name="Talk"/></vertical></sequential><sequential display_name="Second day"><vertical display_name="Films"><video url_name="v1" display_name="The trip"/><video display_name="Elsewhere" youtube="1.00:abcdefghijk"/></vertical></sequential></chapter>',
  "course/sequential/s1.xml":
    '<sequential display_name="Knots"><vertical url_name="u1"/></sequential>',
  "course/vertical/u1.xml":
    '<vertical display_name="The reef knot"><html url_name="h1"/><problem url_name="p1"/><problem url_name="p2"/></vertical>',
  "course/html/h1.xml": '<html filename="h1" display_name="How to tie it"/>',
  "course/html/h1.html":
    '<h3>Twice</h3><p>Right over <b>left</b>. <img src="/static/knot.png" alt="A knot"/></p><p><a href="/static/sheet.pdf">The sheet</a>, <a href="/jump_to_id/v1">the film</a>.</p><script>alert(1)</script>',
  "course/static/sheet.pdf": "a sheet",
  "course/static/film.mp4": FILM,
  "course/static/subs_words.srt.sjson": '{"start":[0],"end":[1500],"text":["Ahoy."]}',
  "course/static/pt.srt": "1\r\n00:00:00,000 --> 00:00:01,500\r\nOla.\r\n",
  "course/video/v1.xml":
    '<video display_name="The trip" sub="words"><source src="/static/film.mp4"/><transcript language="pt" src="pt.srt"/></video>',
  "course/problem/p1.xml": `<problem display_name="Which" max_attempts="2" weight="3"><p>Look.</p><multiplechoiceresponse><label>Which one holds?</label>
    <choicegroup type="MultipleChoice"><choice correct="true">Reef <choicehint>Yes</choicehint></choice><choice correct="false">Granny</choice></choicegroup>
    <solution><div class="detailed-solution"><p>Explanation</p><p>The granny slips.</p></div></solution></multiplechoiceresponse></problem>`,
  "course/problem/p2.xml": `<problem max_attempts="2"><choiceresponse><label>All that float</label><checkboxgroup><choice correct="true">Cork</choice><choice correct="true">Wood</choice><choice correct="false">Iron</choice></checkboxgroup></choiceresponse>
    <p>How long?</p><numericalresponse answer="200"><responseparam type="tolerance" default="5%"/><formulaequationinput/></numericalresponse>
    <p>Left side of a boat?</p><stringresponse answer="Port" type="ci"><additional_answer answer="Larboard"/><textline/></stringresponse>
    <p>Choose</p><optionresponse><optioninput options="('Bow','Stern')" correct="Stern"/></optionresponse>
    <p>Draw</p><customresponse cfn="check"><textline/></customresponse></problem>`,
};

test("pages, problems and films become lessons of ours in their sections, and the rest is named", async () => {
  const files = await filesOfArchive(await tarOf(COURSE));
  const { title, sections, lessons, banks, report, attribution } = await readOlx(files);

  expect({ title, sections, attribution }).toEqual({
    title: "Sailing",
    sections: ["Ashore", "At sea: First day", "At sea: Second day"],
    attribution: "Harbor School",
  });
  expect(lessons.map(({ section, kind, title: of }) => `${section} ${kind} ${of}`)).toEqual([
    "0 text The reef knot",
    "0 file sheet.pdf",
    "0 quiz The reef knot",
    "1 text Out",
    "2 video Films",
    "2 link Elsewhere",
  ]);
  expect(lessons[0]?.markdown).toBe(
    "### Twice\n\nRight over **left**. ![A knot](../static/knot.png)\n\n[The sheet](../static/sheet.pdf), [the film](../lessons/films.md).",
  );
  expect(lessons[3]?.markdown).toBe("Mind the wind.");
  expect(lessons[5]?.url).toBe("https://www.youtube.com/watch?v=abcdefghijk");
  expect(banks[0]?.questions.map(({ body, key }) => [body.kind, body.prompt, key])).toEqual([
    ["single", "Look.\n\nWhich one holds?", expect.objectContaining({ kind: "single" })],
    ["multiple", "All that float", expect.objectContaining({ kind: "multiple" })],
    ["numeric", "How long?", { kind: "numeric", value: "200", tolerance: "10" }],
    [
      "short",
      "Left side of a boat?",
      expect.objectContaining({
        accepted: ["Port", "Larboard"],
        ignore: expect.objectContaining({ case: true }),
      }),
    ],
    ["single", "Choose", expect.objectContaining({ kind: "single" })],
  ]);
  expect(banks[0]?.questions[0]).toMatchObject({ points: 3, explanation: "The granny slips." });
  expect(lessons[2]?.quiz).toMatchObject({ attemptsAllowed: 2, bank: 0 });
  expect(report.problems.map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
    "part-left-out: “Talk” has no like here",
    "part-left-out: “problem”: customresponse has no like here",
    expect.stringContaining("figure-missing"),
  ]);
});

test("the course arrives as a draft with its film and both captions, and the same again changes nothing", async () => {
  const acme = await aTenant();
  const author = await acme.instructor();
  const archive = await tarOf(COURSE);
  const take = async () => takeCourse(acme.tenant, author, await filesOfArchive(archive));
  const first = await take();
  expect(first).toMatchObject({ created: true, state: "draft", course: { title: "Sailing" } });
  expect(await take()).toMatchObject({ created: false, changed: false });
  const [video] = await acme.setUp(
    ({ sql }) => sql<{ settings: { captions: { language: string }[]; file: object } }>`
      select settings from draft_lesson where kind = 'video'`,
  );
  expect(video?.settings.captions.map(({ language }) => language).sort()).toEqual(["en", "pt"]);
  expect(video?.settings.file).toMatchObject({ name: "film.mp4", mediaType: "video/mp4" });
});

test.each([
  ["a symbolic link", { name: "course/link", type: "symlink", linkname: "/etc/passwd" }, /link/],
  ["a hard link", { name: "course/link", type: "link", linkname: "course.xml" }, /link/],
  ["a device", { name: "course/dev", type: "character-device" }, /neither/],
  ["a path that leads out", { name: "../out.xml" }, /leads out/],
  ["a path from the root", { name: "/etc/out.xml" }, /leads out/],
])("a tar with %s is refused", async (_, header, words) => {
  const archive = await tarOf(COURSE, [header]);
  await expect(filesOfArchive(archive)).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringMatching(words),
  });
});

test("a tar that bursts, one that is cut off, and one that is none are refused", async () => {
  const bomb = await tarOf({ "course.xml": Buffer.alloc(40 * 1024 * 1024) });
  const cut = (await tarOf(COURSE)).subarray(0, 400);
  for (const archive of [bomb, cut, gzipSync("no tar"), gzipSync("")])
    await expect(filesOfArchive(archive)).rejects.toMatchObject({ code: "invalid" });
});

test("a document type, and with it entities that multiply, is refused", async () => {
  const xml =
    '<!DOCTYPE x [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><course url_name="run">&b;</course>';
  const files = await filesOfArchive(
    await tarOf({ "course.xml": xml, "course/run.xml": "<course/>" }),
  );
  await expect(readOlx(files)).rejects.toMatchObject({
    message: expect.stringContaining("document type"),
  });
});
