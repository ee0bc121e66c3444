import { FileCheck, Pause, Play, X } from "lucide-react";
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { formatBytes } from "#app/ui/amount.tsx";
import { Button } from "#app/ui/button.tsx";
import type { FieldWords } from "#app/ui/field.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { type FileSender, type Sending, sendFile } from "#app/ui/file-sender.ts";
import { useLocale } from "#app/ui/locale-context.tsx";
import { ProgressBar } from "#app/ui/progress.tsx";
import { type Remembered, rememberedUploads } from "#app/ui/remembered-uploads.ts";

type UploadFieldProps = FieldWords &
  Readonly<{
    /** What the file is for; the server's list says who may, how big, and of which type. */
    purpose: string;
    accept?: string;
    /** Hears the id that the server knows the file by. */
    onDone?: (uploadId: string) => void;
  }>;

/**
 * A file of any size: it is sent at once, piece by piece, can be paused, and goes on after a break or after the page
 * was loaded again. The form around it, which needs `encType="multipart/form-data"`, then sends its id. Without
 * JavaScript the form sends the file itself.
 */
export function UploadField({ purpose, accept, onDone, ...words }: UploadFieldProps) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [left, setLeft] = useState<readonly Remembered[]>([]);
  const sender = useRef<FileSender | null>(null);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    setLeft(rememberedUploads(purpose));
    return () => sender.current?.pause();
  }, [purpose]);
  const choose = ({ target: { files } }: ChangeEvent<HTMLInputElement>) => {
    const [file] = files ?? [];
    if (!file) return;
    sender.current = sendFile(purpose, file, (now) => {
      setSending(now);
      if (now.state === "done") done.current?.(now.uploadId);
    });
  };
  const stop = () => {
    sender.current?.stop();
    sender.current = null;
    setSending(null);
    setLeft(rememberedUploads(purpose));
  };
  if (sending && sending.state !== "refused")
    return (
      <OnItsWay
        label={words.label}
        name={words.name}
        sending={sending}
        onPause={() => sender.current?.pause()}
        onGoOn={() => sender.current?.goOn()}
        onStop={stop}
      />
    );
  return (
    <div className="flex flex-col gap-1.5">
      <FileField
        {...words}
        {...(accept && { accept })}
        error={sending?.message ?? words.error}
        onChange={choose}
      />
      {left.map(({ url, name }) => (
        <p key={url} className="text-ink-muted text-sm">
          {name} was on its way. Choose it again, and it goes on where it was.
        </p>
      ))}
    </div>
  );
}

type OnItsWayProps = Readonly<{
  label: string;
  name: string;
  sending: Sending;
  onPause: () => void;
  onGoOn: () => void;
  onStop: () => void;
}>;

const STATE = {
  sending: "Sending",
  waiting: "Waiting for the connection",
  paused: "Paused",
  done: "Here",
  refused: "Refused",
} as const;

function OnItsWay({ label, name, sending, onPause, onGoOn, onStop }: OnItsWayProps) {
  const { locale } = useLocale();
  const { state, sent, size } = sending;
  const sizes = `${formatBytes(sent, locale)} of ${formatBytes(size, locale)}`;
  const isDone = state === "done";
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="border-line bg-surface flex flex-col gap-3 rounded-md border p-3">
        <div className="flex items-center gap-3 text-sm">
          {isDone && <FileCheck aria-hidden className="text-success size-4 shrink-0" />}
          <p className="min-w-0 flex-1 truncate font-medium">{sending.name}</p>
          <p role="status" className="text-ink-muted shrink-0">
            {STATE[state]}
          </p>
        </div>
        {isDone ? (
          <input type="hidden" name={name} value={sending.uploadId} />
        ) : (
          <ProgressBar value={sent} max={size} label={`Sending ${sending.name}`} text={sizes} />
        )}
        <div className="flex flex-wrap gap-2">
          {(state === "sending" || state === "waiting") && (
            <Button type="button" kind="secondary" size="sm" icon={Pause} onClick={onPause}>
              Pause
            </Button>
          )}
          {state === "paused" && (
            <Button type="button" kind="secondary" size="sm" icon={Play} onClick={onGoOn}>
              Go on
            </Button>
          )}
          <Button type="button" kind="ghost" size="sm" icon={X} onClick={onStop}>
            {isDone ? "Choose another" : "Stop"}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
