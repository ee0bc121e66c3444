/** The furthest that a player moves between two signs of life, at the fastest speed, without having jumped. */
const JUMP_MS = 2_500;

type Range = readonly [from: number, to: number];

/** Notes where a player is while it plays, and answers what was watched since it was last asked, in milliseconds. */
export function watchLog() {
  let ranges: Range[] = [];
  let from: number | null = null;
  let at = 0;
  const close = () => {
    if (from !== null && at > from) ranges.push([Math.round(from), Math.round(at)]);
    from = null;
  };
  return {
    /** The player plays and is here. */
    plays: (ms: number) => {
      if (from === null || ms < at || ms - at > JUMP_MS) {
        close();
        from = ms;
      }
      at = ms;
    },
    /** It stands, or has jumped. */
    stands: close,
    take: (): readonly Range[] => {
      const goesOn = from !== null;
      close();
      const taken = ranges;
      ranges = [];
      if (goesOn) from = at;
      return taken;
    },
  };
}
