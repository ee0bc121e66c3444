import { Outlet } from "@remix-run/react";
import { BrandMark } from "#app/ui/brand-mark.tsx";
import { LegalFooter } from "#app/ui/legal-footer.tsx";
import { STILL } from "#app/ui/use-is-still.ts";
import { useRoot } from "#app/ui/use-root.ts";

export const handle = STILL;

/** Around pages that a device keeps: nothing of whoever is signed in, and no way to what needs a connection. */
export default function Still() {
  const { brand } = useRoot();
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#main" className="skip-link">
        Skip to content
      </a>
      <header className="border-line bg-surface border-b">
        <div className="mx-auto flex min-h-14 max-w-6xl items-center px-4 sm:px-6">
          <BrandMark brand={brand} to="/learn" />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 flex-1">
        <div className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6 sm:py-10">
          <Outlet />
        </div>
      </main>
      <LegalFooter brand={brand} legal={[]} />
    </div>
  );
}
