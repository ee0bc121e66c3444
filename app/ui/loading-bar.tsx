import { useNavigation } from "@remix-run/react";

/** Says that the next page is on its way. Waits a moment, so that a fast answer shows nothing. */
export function LoadingBar() {
  const { state } = useNavigation();
  if (state === "idle") return null;
  return (
    <div aria-hidden className="fixed inset-x-0 top-0 z-50 h-0.5 overflow-clip">
      <div className="animate-underway bg-primary h-full w-1/3 motion-reduce:w-full motion-reduce:animate-none" />
    </div>
  );
}
