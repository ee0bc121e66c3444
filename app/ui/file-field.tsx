import type { ChangeEventHandler } from "react";
import { CONTROL, Field, type FieldWords } from "#app/ui/field.tsx";

type FileFieldProps = FieldWords &
  Readonly<{
    /** For example `image/png,image/jpeg` or `.zip`. */
    accept?: string;
    multiple?: boolean;
    onChange?: ChangeEventHandler<HTMLInputElement>;
    /** The picture that is there now. */
    current?: Readonly<{ url: string; alt: string }> | null | undefined;
  }>;

/** A file from the reader's device. The form around it needs `encType="multipart/form-data"`. */
export const FileField = ({ accept, multiple, onChange, current, ...words }: FileFieldProps) => (
  <Field {...words}>
    {(wiring) => (
      <div className="flex items-center gap-3">
        {current && (
          <img
            src={current.url}
            alt={current.alt}
            className="border-line bg-sunken h-12 w-20 shrink-0 rounded-md border object-contain p-1"
          />
        )}
        <input
          {...wiring}
          type="file"
          accept={accept}
          multiple={multiple}
          onChange={onChange}
          className={`${CONTROL} text-ink-muted file:bg-sunken file:text-ink py-1.5 ps-1.5 file:me-3 file:rounded-sm file:px-3 file:py-1.5 file:font-medium`}
        />
      </div>
    )}
  </Field>
);
