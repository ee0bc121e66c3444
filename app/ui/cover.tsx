const COLUMNS = 4;
const ROWS = 2;

const SHAPES: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `M${x} ${y}h1a1 1 0 0 1-1 1z`,
  (x, y) => `M${x + 1} ${y}v1a1 1 0 0 1-1-1z`,
  (x, y) => `M${x + 1} ${y + 1}h-1a1 1 0 0 1 1-1z`,
  (x, y) => `M${x} ${y + 1}v-1a1 1 0 0 1 1 1z`,
  (x, y) => `M${x} ${y + 0.5}a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0z`,
  (x, y) => `M${x} ${y}h1v1h-1z`,
  () => "",
];

const FILLS = 3;

const MOST_KEPT = 5_000;
const kept = new Map<string, readonly string[]>();

/** One path for each of the fills that course-card.css names: the same for the same title, always. */
export function coverPaths(title: string): readonly string[] {
  const known = kept.get(title);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const paths = drawnPaths(title);
  kept.set(title, paths);
  return paths;
}

function drawnPaths(title: string): readonly string[] {
  const paths = Array.from({ length: FILLS }, () => "");
  let seed = hashOf(title);
  for (let tile = 0; tile < COLUMNS * ROWS; tile += 1) {
    seed = next(seed);
    const shape = SHAPES[seed % SHAPES.length];
    const fill = (seed >>> 8) % FILLS;
    paths[fill] += shape?.(tile % COLUMNS, Math.floor(tile / COLUMNS)) ?? "";
  }
  return paths;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0 || 1;
}

/** xorshift32. */
function next(seed: number): number {
  let value = seed;
  value ^= value << 13;
  value ^= value >>> 17;
  value ^= value << 5;
  return value >>> 0;
}

/** A picture for a course that has none, drawn from its title in the brand's colors. Decoration only. */
export const Cover = ({ title }: { title: string }) => (
  <svg
    aria-hidden
    viewBox={`0 0 ${COLUMNS} ${ROWS}`}
    preserveAspectRatio="xMidYMid slice"
    className="cover"
  >
    {coverPaths(title).map((path, fill) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the fills are always the same three, in this order.
      <path key={fill} d={path} />
    ))}
  </svg>
);
