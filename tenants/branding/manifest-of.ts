import type { IconName } from "./icon-set.ts";
import type { Theme } from "./theme.ts";

/** The web app manifest of a host (W3C App Manifest); the colors are those of the light theme. */
export function manifestOf({
  name,
  theme,
  locale,
  iconHref,
}: Readonly<{
  name: string;
  theme: Pick<Theme, "light">;
  locale: string;
  /** Where the host serves an icon, on the same origin. */
  iconHref: (icon: IconName) => string;
}>) {
  return {
    id: "/",
    name,
    short_name: shortened(name),
    lang: locale,
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: theme.light.canvas,
    theme_color: theme.light.primary,
    icons: [
      icon(iconHref("icon-192.png"), 192, "any"),
      icon(iconHref("icon-512.png"), 512, "any"),
      icon(iconHref("icon-maskable-512.png"), 512, "maskable"),
    ],
  };
}

/** Home screens cut names after about twelve letters; whole words read better than a cut one. */
function shortened(name: string): string {
  const [first = name, ...rest] = name.split(/\s+/);
  return rest.reduce((kept, word) => {
    const longer = `${kept} ${word}`;
    return longer.length <= 12 && name.startsWith(longer) ? longer : kept;
  }, first);
}

const icon = (src: string, sidePx: number, purpose: "any" | "maskable") => ({
  src,
  sizes: `${sidePx}x${sidePx}`,
  type: "image/png",
  purpose,
});
