import { useLocation } from "@remix-run/react";
import { type RefObject, useEffect, useRef } from "react";

/**
 * For the `<main>` of a shell: after a client navigation to another page the focus moves to its
 * content, as it would after a full page load, so that a screen reader says where one has arrived.
 */
export function useArrival(): RefObject<HTMLElement> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
