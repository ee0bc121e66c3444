import type { Device } from "#app/domain/identity/device.ts";

/** A browser that nobody has signed in with yet. */
export const A_BROWSER: Device = {
  address: "203.0.113.7",
  agent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  cookie: null,
};
