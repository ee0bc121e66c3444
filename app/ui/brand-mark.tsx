import { Link } from "@remix-run/react";

/** Whose pages these are. `logoDarkUrl` is shown instead of `logoUrl` in dark mode. */
export type Brand = Readonly<{
  name: string;
  logoUrl?: string | null | undefined;
  logoDarkUrl?: string | null | undefined;
}>;

/** The brand's logo, or its initial and name where there is none; a link to the front door. */
export const BrandMark = ({ brand, to = "/" }: { brand: Brand; to?: string }) => (
  <Link to={to} className="flex min-h-8 min-w-0 items-center gap-2.5 rounded-sm">
    {brand.logoUrl ? <Logo brand={brand} url={brand.logoUrl} /> : <Monogram name={brand.name} />}
  </Link>
);

function Logo({ brand, url }: { brand: Brand; url: string }) {
  const size = "h-7 w-auto max-w-40 object-contain object-left";
  // A logo for light pages keeps a light ground on dark ones, where dark letters would be lost.
  if (!brand.logoDarkUrl)
    return (
      <img
        src={url}
        alt={brand.name}
        className={`${size} dark:bg-ink dark:rounded-sm dark:px-1.5 dark:py-0.5`}
      />
    );
  return (
    <>
      <img src={url} alt={brand.name} className={`${size} dark:hidden`} />
      <img src={brand.logoDarkUrl} alt={brand.name} className={`${size} not-dark:hidden`} />
    </>
  );
}

const Monogram = ({ name }: { name: string }) => (
  <>
    <span
      aria-hidden
      className="border-line bg-primary text-on-primary grid size-7 shrink-0 place-items-center rounded-sm border text-sm font-semibold"
    >
      {[...name][0]?.toUpperCase()}
    </span>
    <span className="font-title truncate font-semibold">{name}</span>
  </>
);
