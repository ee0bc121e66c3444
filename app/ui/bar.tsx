type BarProps = Readonly<{
  /** 0 to 1; more counts as full. */
  share: number;
  /** A class that names the color of what is filled, for example `fill-primary`. */
  fill: string;
}>;

/** A filled track, for the eye only: its words and its role are said around it. */
export const Bar = ({ share, fill }: BarProps) => (
  <svg aria-hidden className="border-line bg-sunken h-2 w-full rounded-full border">
    <rect
      width={`${Math.min(100, Math.max(0, share * 100))}%`}
      height="100%"
      className={`${fill} forced-colors:fill-[Highlight]`}
    />
  </svg>
);
