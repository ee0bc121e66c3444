import { CopyButton } from "#app/ui/copy-button.tsx";

type CodeValueProps = Readonly<{
  /** What the value is: "TXT value". */
  label: string;
  value: string;
}>;

/** A value to be copied exactly, letter by letter. */
export const CodeValue = ({ label, value }: CodeValueProps) => (
  <div className="flex flex-col gap-1">
    <span className="text-ink-muted text-xs">{label}</span>
    <div className="border-line bg-sunken flex items-center gap-2 rounded-md border py-1 ps-3 pe-1">
      <code className="min-w-0 flex-1 py-1 font-mono text-sm break-all select-all">{value}</code>
      <CopyButton value={value} what={label} />
    </div>
  </div>
);
