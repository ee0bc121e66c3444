import { useLocation } from "@remix-run/react";

type HeadBrand = Readonly<{
  name: string;
  tagline: string;
  cssHref: string;
  iconVersion: string;
  themeColor: Readonly<{ light: string; dark: string }>;
}>;

type BrandHeadProps = Readonly<{
  brand: HeadBrand;
  /** Scheme and host of the academy, because those who share a page need whole addresses. */
  origin: string;
}>;

/** What a page's head says of its brand: its colors, its icons, and how a link to it looks when it is shared. */
export function BrandHead({ brand, origin }: BrandHeadProps) {
  const { pathname } = useLocation();
  const { name, tagline, cssHref, iconVersion, themeColor } = brand;
  const picture = (path: string) => `${path}?v=${iconVersion}`;
  return (
    <>
      <link rel="stylesheet" href={cssHref} />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={themeColor.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={themeColor.dark} />
      <link rel="icon" href={picture("/favicon.ico")} sizes="16x16 32x32 48x48" />
      <link rel="icon" type="image/png" href={picture("/icons/icon-192.png")} sizes="192x192" />
      <link rel="apple-touch-icon" href={picture("/apple-touch-icon.png")} />
      <link rel="manifest" href="/manifest.webmanifest" />
      <meta name="application-name" content={name} />
      <meta property="og:site_name" content={name} />
      <meta property="og:type" content="website" />
      <meta property="og:url" content={origin + pathname} />
      <meta property="og:image" content={origin + picture("/og.png")} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={tagline ? `${name}: ${tagline}` : name} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
