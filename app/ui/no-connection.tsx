import { RotateCw } from "lucide-react";
import { buttonClass } from "#app/ui/button.tsx";

/** Says that this page needs a connection, and leaves a place for what can be read without one. */
export const NoConnection = () => (
  <div className="mx-auto flex max-w-2xl flex-col gap-6">
    <header className="flex flex-col items-start gap-3">
      <h1 className="text-2xl">You are offline</h1>
      <p className="text-ink-muted">
        This page needs a connection. What is saved on this device can be read without one.
      </p>
      <form>
        <button type="submit" className={buttonClass("secondary", "md")}>
          <RotateCw aria-hidden className="size-4 shrink-0" />
          Try again
        </button>
      </form>
    </header>
    <div id="saved" />
  </div>
);
