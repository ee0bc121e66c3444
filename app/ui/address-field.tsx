import { useState } from "react";
import { TextField } from "#app/ui/field.tsx";

/** The first part of an academy's address, and what the whole of it will be. */
export function AddressField({ pattern }: { pattern: string }) {
  const [slug, setSlug] = useState("");
  const shown = slug.trim().toLowerCase() || "…";
  return (
    <TextField
      name="slug"
      label="Address"
      hint={
        <>
          Small letters, digits and single hyphens. It will live at{" "}
          <span className="text-ink break-all">{pattern.replace("*", shown)}</span>
        </>
      }
      onChange={(event) => setSlug(event.target.value)}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
    />
  );
}
