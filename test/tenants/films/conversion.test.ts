import { expect, test, vi } from "vitest";
import { claimFilm } from "#tenants/films/claim-film.ts";
import { renditionsOf } from "#tenants/films/conversion.ts";
import { convertFilm } from "#tenants/films/convert-film.ts";
import { settleFilm } from "#tenants/films/settle-film.ts";
import { tendFilms } from "#tenants/films/tend-films.ts";
import { aFilm } from "#test/support/film.ts";
import { aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";

vi.hoisted(() => vi.stubEnv("FFMPEG", "/nowhere/ffmpeg"));

test("where nothing converts films, a film is shown as it was sent and its author is told", async () => {
  const acme = await aTenant();
  const author = await acme.instructor();
  const film = { purpose: "lesson-video", name: "reef.webm" } as const;
  const { fileId } = await aSentFile(acme, author, await aFilm(3), film);
  await acme.setUp((scope) => tendFilms(scope, [fileId]));
  const claimed = await acme.setUp((scope) => claimFilm(scope, fileId));
  if (!claimed) throw new Error("there is nothing to convert");

  const converted = await convertFilm(acme.tenant, claimed);

  expect(converted).toEqual({ state: "absent" });
  await acme.setUp((scope) => settleFilm(scope, claimed, converted));
  expect(await author.sees(renditionsOf, fileId)).toEqual({ poster: null, qualities: [] });
  const kept = await acme.setUp(({ db }) => db.filmConversion.findFirst({ where: { fileId } }));
  expect(kept).toMatchObject({ state: "absent", leaseId: null });
});
