import { useMatches } from "@remix-run/react";

/** What a route exports as its `handle` to be a page without scripts: read from a device, with nobody to ask. */
export const STILL = { isStill: true };

/** Whether this page is one. */
export const useIsStill = (): boolean =>
  useMatches().some(({ handle }) => (handle as typeof STILL | undefined)?.isStill === true);
