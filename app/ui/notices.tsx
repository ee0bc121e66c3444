import { Link, useLocation } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";
import { useRoot } from "#app/ui/use-root.ts";

/** What stands above every page until its reason is gone, in the page's own column. */
export function Notices({ column }: { column: string }) {
  const { brand, termsToAccept } = useRoot();
  const { pathname } = useLocation();
  return (
    <>
      {brand.isPreview && (
        <section aria-label="Preview">
          <Banner
            column={column}
            tone="warning"
            title="Preview, not published"
            action={
              <a href="/brand-preview/leave" className="font-medium underline underline-offset-2">
                Leave the preview
              </a>
            }
          >
            Only this browser shows the draft of the new look.
          </Banner>
        </section>
      )}
      {termsToAccept !== null && !pathname.startsWith("/legal/") && (
        <section aria-label="Terms of use">
          <Banner
            column={column}
            title="Please read the terms of use"
            action={
              <Link to="/legal/terms/accept" className="link font-medium">
                Read and accept
              </Link>
            }
          >
            They are new, or have changed since you accepted them.
          </Banner>
        </section>
      )}
    </>
  );
}
