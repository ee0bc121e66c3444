import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { demoBrowser, fresh } from "#test/support/browser.ts";

const MEBIBYTE = 1024 * 1024;

/** A file on the reader's own disk. */
function aFile(name: string, bytes: Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), "azora-sent-")), name);
  writeFileSync(path, bytes);
  return path;
}

/** A film of a second that the browser itself has made, which it therefore plays. */
const aFilm = async (page: Page): Promise<Buffer> =>
  Buffer.from(
    await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 36 });
      const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: "video/webm" });
      const parts: Blob[] = [];
      recorder.ondataavailable = ({ data }) => parts.push(data);
      const ended = new Promise((resolve) => {
        recorder.onstop = resolve;
      });
      recorder.start();
      for (let frame = 0; frame < 20; frame += 1) {
        const brush = canvas.getContext("2d");
        brush?.fillRect(frame, frame, 9, 9);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      recorder.stop();
      await ended;
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    }),
    "base64",
  );

/** Adds a lesson of this kind to the course on the page, which opens it. */
async function addLesson(page: Page, kind: string, title: string) {
  const form = page.getByRole("form", { name: /^New lesson/ }).last();
  await form.getByLabel("New lesson").fill(title);
  await form.getByLabel("Kind").selectOption({ label: kind });
  await form.getByRole("button", { name: /add/i }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/** As slow as a connection on the road. */
async function slowDown(page: Page, bytesPerSecond: number) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const speed = { latency: 20, downloadThroughput: -1, uploadThroughput: bytesPerSecond };
  await devtools.send("Network.emulateNetworkConditions", { offline: false, ...speed });
}

test("a file is sent in pieces, paused, and goes on after the page was loaded again", async ({
  browser,
}) => {
  test.slow();
  const { page } = await demoBrowser(browser, "larkspur", "instructor");
  const course = fresh("Splices");
  const slides = aFile("slides.bin", randomBytes(40 * MEBIBYTE));
  const status = page.getByRole("status").filter({ hasText: /Sending|Paused|Here/ });
  const field = page.getByLabel("File", { exact: true });

  await test.step("an author begins a course with something to take along", async () => {
    await page.goto("/teach/new");
    await page.getByLabel("Title").fill(course);
    await page.getByRole("button", { name: "Create the course" }).click();
    await addLesson(page, "File", "Slides");
    await page.getByRole("link", { name: "Send the file" }).click();
  });

  await test.step("pauses and goes on by keyboard", async () => {
    await slowDown(page, 2 * MEBIBYTE);
    await field.setInputFiles(slides);
    await expect(page.getByText(/[1-9][\d.]* MB of 40 MB/)).toBeVisible();
    await page.getByRole("button", { name: "Pause" }).press("Enter");
    await expect(status).toHaveText("Paused");
    await page.getByRole("button", { name: "Go on" }).press("Enter");
    await expect(status).toHaveText("Sending");
  });

  await test.step("leaves in the middle, comes back, and sends only the rest", async () => {
    await expect(page.getByText(/\b([5-9]|[12]\d)(\.\d)? MB of 40 MB/)).toBeVisible({
      timeout: 60_000,
    });
    await page.reload();
    await expect(page.getByText("slides.bin was on its way.")).toBeVisible();
    const told: string[] = [];
    page.on("request", (request) => {
      const offset = request.headers()["upload-offset"];
      if (offset) told.push(offset);
    });
    await slowDown(page, 200 * MEBIBYTE);
    await field.setInputFiles(slides);
    await expect(status).toHaveText("Here", { timeout: 60_000 });
    expect(Number(told[0])).toBeGreaterThan(MEBIBYTE);
    await page.getByRole("button", { name: "Keep it" }).click();
    await expect(page.getByText("slides.bin, 40 MB")).toBeVisible();
  });
  rmSync(slides);
});

test("a film is watched with captions at another speed by whoever is enrolled, and by nobody else", async ({
  browser,
}) => {
  test.slow();
  const { page } = await demoBrowser(browser, "larkspur", "instructor");
  const course = fresh("Whipping");
  const film = aFile("whipping.webm", await aFilm(page));
  const words = "WEBVTT\n\n00:00.000 --> 00:05.000\nThe end of the rope.\n";
  const captions = aFile("en.vtt", Buffer.from(words));

  await test.step("an author sends film and captions, and publishes", async () => {
    await page.goto("/teach/new");
    await page.getByLabel("Title").fill(course);
    await page.getByRole("button", { name: "Create the course" }).click();
    await page.waitForURL(/\/teach\/courses\/[^/]+$/);
    const plan = page.url();
    await addLesson(page, "Video", "Watch");
    await page.getByRole("link", { name: "Send the film" }).click();
    await page.getByLabel("Film", { exact: true }).setInputFiles(film);
    await expect(page.getByText("Here", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.getByRole("link", { name: "Captions" }).click();
    await page.getByLabel("Captions", { exact: true }).setInputFiles(captions);
    await expect(page.getByText("Here", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Keep it" }).click();
    await expect(page.getByText("Captions: en")).toBeVisible();
    const told = page.getByText(/^Converted: every browser plays it/);
    await expect(told, "the author follows the film until it is converted").toBeVisible({
      timeout: 150_000,
    });
    await page.goto(`${plan}/settings`);
    await page.getByLabel("Summary").fill("So that no rope frays.");
    await page.getByLabel("Category").fill("Seamanship");
    await page.getByLabel("Level").selectOption({ label: "Beginner" });
    await page.getByLabel("Summary").focus();
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
    await page.goto(`${plan}/publish`);
    await page.getByRole("button", { name: /^Publish/ }).click();
    await expect(page).not.toHaveURL(/publish$/);
  });

  const learner = await demoBrowser(browser, "larkspur", "learner");
  await test.step("a learner watches it", async () => {
    await learner.page.goto(`/courses?words=${course}`);
    await learner.page.getByRole("link", { name: course }).click();
    await learner.page.getByRole("button", { name: "Enroll" }).click();
    await learner.page.getByRole("link", { name: "Start" }).click();
    const video = learner.page.locator("video");
    await expect(video).toHaveAttribute("poster", /\/held\//);
    await learner.page.getByLabel("Speed").selectOption("2");
    const seen = await video.evaluate(async (player: HTMLVideoElement) => {
      player.muted = true;
      await player.play();
      await new Promise((resolve) => setTimeout(resolve, 400));
      const [track] = player.textTracks;
      const said = Array.from(track?.cues ?? [], (cue) => (cue as VTTCue).text);
      return { rate: player.playbackRate, width: player.videoWidth, said };
    });
    expect(seen).toEqual({ rate: 2, width: 64, said: ["The end of the rope."] });
    await expect(async () => {
      await video.evaluate((player: HTMLVideoElement) => player.play());
      const on = learner.page
        .getByRole("article")
        .getByRole("link", { name: "Back to the course" });
      await expect(on).toBeVisible({ timeout: 4_000 });
    }, "watched to its end, the lesson is done").toPass({ timeout: 30_000 });
  });

  await test.step("its address opens for nobody else", async () => {
    const src = (await learner.page.locator("video").getAttribute("src")) ?? "";
    const status = async (context: typeof learner.context) =>
      (await (await context.newPage()).goto(src))?.status();
    expect(await status(learner.context)).toBe(200);
    expect(await status(page.context())).toBe(404);
    expect(await status(await browser.newContext())).toBe(404);
  });
});
