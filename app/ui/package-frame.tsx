import { forwardRef } from "react";
import { Banner } from "#app/ui/banner.tsx";

type PackageFrameProps = Readonly<{ title: string; src?: string }>;

/** Where the pages of a package are shown, on the white that they count on. They have no origin, and reach nothing around them. */
export const PackageFrame = forwardRef<HTMLIFrameElement, PackageFrameProps>((props, ref) => (
  <iframe
    {...props}
    ref={ref}
    sandbox="allow-scripts allow-forms allow-modals"
    allow="autoplay; fullscreen"
    referrerPolicy="no-referrer"
    className="border-line h-[75dvh] min-h-96 w-full rounded-lg border bg-[white]"
  />
));
PackageFrame.displayName = "PackageFrame";

/** Says so where nothing of a package can run. */
export const NeedsScript = () => (
  <noscript>
    <Banner tone="warning" title="This lesson needs JavaScript">
      It brings its own program. Turn JavaScript on in this browser, then load the page again.
    </Banner>
  </noscript>
);
