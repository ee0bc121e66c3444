import { Link } from "@remix-run/react";
import { useState } from "react";
import { NeedsScript, PackageFrame } from "#app/ui/package-frame.tsx";
import { partLine } from "#app/ui/part-line.ts";

type Part = Readonly<{ title: string; depth: number; canStart: boolean }>;

type PackagePreviewProps = Readonly<{
  title: string;
  parts: readonly Part[];
  /** The place in the list of the part that is shown. */
  open: number;
  address: string;
  /** The address of the preview, which a part's number is put behind. */
  at: string;
}>;

/** One part of a package, and the way to every other. What it says is heard by nobody. */
export function PackagePreview({ title, parts, open, address, at }: PackagePreviewProps) {
  // A later address of the same part would begin it again.
  const [first] = useState(address);
  return (
    <div className="flex flex-col gap-4">
      <NeedsScript />
      <div className={parts.length > 1 ? "grid gap-4 lg:grid-cols-[15rem_minmax(0,1fr)]" : ""}>
        {parts.length > 1 && (
          <nav aria-label="Parts of this lesson">
            <ol className="flex flex-col gap-1 text-sm">
              {parts.map((part, number) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the manifest.
                <li key={number}>
                  {part.canStart ? (
                    <Link
                      to={`${at}?part=${number}`}
                      aria-current={number === open ? "step" : undefined}
                      className={partLine("button", part.depth)}
                    >
                      {part.title}
                    </Link>
                  ) : (
                    <p className={partLine("heading", part.depth)}>{part.title}</p>
                  )}
                </li>
              ))}
            </ol>
          </nav>
        )}
        <PackageFrame title={title} src={first} />
      </div>
    </div>
  );
}
