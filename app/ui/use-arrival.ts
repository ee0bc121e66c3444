import { useLocation } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";

/** The page that was last arrived at in this tab; layouts come and go, this stays. */
let lastPath: string | undefined;

/**
 * For the `<main>` of a shell: after a client navigation to another page the focus moves to its
 * content, as it would after a full page load, so that a screen reader says where one has arrived.
 */
export function useArrival(): RefObject<HTMLElement> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const moved = lastPath !== undefined && lastPath !== pathname;
    lastPath = pathname;
    if (moved) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
