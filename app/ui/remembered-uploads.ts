/** A file that was on its way when the page was left. */
export type Remembered = Readonly<{ url: string; name: string; size: number; modified: number }>;

const KEY = "uploads";

/** The uploads for this purpose that this browser has begun and not finished. */
export const rememberedUploads = (purpose: string): readonly Remembered[] => all()[purpose] ?? [];

/** Where this very file was on its way; undefined when it was not. */
export const urlRemembered = (purpose: string, file: File): string | undefined =>
  rememberedUploads(purpose).find((one) => isOf(one, file))?.url;

/** The browser knows, also after the page is loaded again, where this file is on its way. */
export function remember(purpose: string, file: File, url: string): void {
  const others = rememberedUploads(purpose).filter((one) => !isOf(one, file));
  const { name, size, lastModified: modified } = file;
  keep({ ...all(), [purpose]: [{ url, name, size, modified }, ...others].slice(0, 5) });
}

/** The browser knows nothing of it any more. */
export function forget(purpose: string, url: string): void {
  keep({ ...all(), [purpose]: rememberedUploads(purpose).filter((one) => one.url !== url) });
}

const isOf = ({ name, size, modified }: Remembered, file: File): boolean =>
  name === file.name && size === file.size && modified === file.lastModified;

type All = Readonly<Record<string, readonly Remembered[]>>;

function all(): All {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
}

function keep(uploads: All): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(uploads));
  } catch {
    // A browser that keeps nothing begins anew after the page is loaded again.
  }
}
