/** Gives the turn to whoever is next in the same line. */
export type Leave = () => void;

type Line = { working: number; readonly waiting: (() => void)[] };

/**
 * Lines for work that costs something, one for each name: of each, at most `atOnce` are at work and at most
 * `inLine` wait, first come, first served. However long a line is, nobody in another one waits for it.
 */
export function turnsOf({ atOnce, inLine }: Readonly<{ atOnce: number; inLine: number }>) {
  const lines = new Map<string, Line>();

  function leave(name: string, line: Line): void {
    const next = line.waiting.shift();
    if (next) next();
    else line.working -= 1;
    if (line.working === 0) lines.delete(name);
  }

  /** Resolves when the turn has come; with null, at once, when the line is full. */
  return async (name: string): Promise<Leave | null> => {
    const line = lines.get(name) ?? { working: 0, waiting: [] };
    const free = line.working < atOnce;
    if (!free && line.waiting.length >= inLine) return null;
    lines.set(name, line);
    if (free) line.working += 1;
    else await new Promise<void>((come) => line.waiting.push(come));
    return () => leave(name, line);
  };
}
