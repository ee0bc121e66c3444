/** A path of this host, or the front door: never another site, however it is written (CWE-601). */
export const ownPath = (next: string | null | undefined): string =>
  next && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(next) ? next : "/";
