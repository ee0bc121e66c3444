import { Link, useLocation } from "@remix-run/react";
import { Banner } from "#app/ui/banner.tsx";

type NoticesProps = Readonly<{
  /** The reader sees a draft of the brand. */
  isPreview: boolean;
  /** The number of new terms that the reader has yet to agree to. */
  termsToAccept: number | null;
}>;

/** What stands above every page until its reason is gone. */
export function Notices({ isPreview, termsToAccept }: NoticesProps) {
  const { pathname } = useLocation();
  return (
    <>
      {isPreview && (
        <section aria-label="Preview">
          <Banner
            wide
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
            wide
            title="The terms of use have changed"
            action={
              <Link to="/legal/terms/accept" className="link font-medium">
                Read and accept
              </Link>
            }
          >
            Please read them and say whether you agree.
          </Banner>
        </section>
      )}
    </>
  );
}
