const SIZE = { sm: "size-7 text-xs", md: "size-9 text-sm", lg: "size-14 text-lg" } as const;

type AvatarProps = Readonly<{ name: string; size?: keyof typeof SIZE }>;

/** A person's initials. Decoration only: the name stands beside it or in its button's label. */
export const Avatar = ({ name, size = "md" }: AvatarProps) => (
  <span
    aria-hidden
    className={`bg-primary-soft text-on-primary-soft grid shrink-0 place-items-center rounded-full border border-transparent font-medium select-none ${SIZE[size]}`}
  >
    {initials(name)}
  </span>
);

/** First letters of the first and the last word, in capitals; "?" for an empty name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words.at(0);
  if (!first) return "?";
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
