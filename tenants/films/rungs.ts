/** Width and height in pixels, as the film is seen. */
export type Frame = Readonly<{ width: number; height: number }>;

/** A size that a film is offered in; the lines are those of its shorter side. */
export type Rung = Frame & Readonly<{ name: "high" | "low"; lines: number }>;

const MOST_LINES = [
  ["high", 720],
  ["low", 360],
] as const;

/** The sizes that a film is offered in, the biggest first: of its shape, and never bigger than it was sent. */
export function rungsOf({ width, height }: Frame): Rung[] {
  const short = Math.min(width, height);
  const sizes = MOST_LINES.map(([name, most]) => ({ name, lines: Math.min(most, even(short)) }));
  return sizes
    .filter(({ lines }, index) => lines !== sizes[index - 1]?.lines)
    .map((size) => ({
      ...size,
      width: even((width * size.lines) / short),
      height: even((height * size.lines) / short),
    }));
}

/** What H.264 takes in its usual colors. */
const even = (pixels: number): number => Math.max(2, 2 * Math.round(pixels / 2));
