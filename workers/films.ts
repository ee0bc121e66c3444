import { claimFilm } from "#tenants/films/claim-film.ts";
import { convertFilm } from "#tenants/films/convert-film.ts";
import { filmTaken } from "#tenants/films/events.ts";
import { settleFilm } from "#tenants/films/settle-film.ts";
import { whenOutside } from "./handle.ts";

export const onFilmTaken = whenOutside(filmTaken, "films.convert", {
  reserve: (scope, { fileId }) => claimFilm(scope, fileId),
  ask: convertFilm,
  settle: settleFilm,
});
