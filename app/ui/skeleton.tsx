/** The shape of text that is still on its way. The last line is shorter, as in a paragraph. */
export const Skeleton = ({ lines = 3 }: { lines?: number }) => (
  <div role="status" className="flex flex-col gap-3">
    <span className="sr-only">Loading…</span>
    {Array.from({ length: lines }, (_, line) => `line ${line}`).map((line) => (
      <span
        key={line}
        aria-hidden
        className="bg-sunken block h-4 animate-pulse rounded-sm last:w-2/3 motion-reduce:animate-none"
      />
    ))}
  </div>
);
