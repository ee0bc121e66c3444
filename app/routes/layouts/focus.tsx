import { Outlet } from "@remix-run/react";
import { FocusShell } from "#app/ui/page.tsx";
import { useRoot } from "#app/ui/use-root.ts";

export default function Focus() {
  const { brand, legal } = useRoot();
  return (
    <FocusShell brand={brand} legal={legal}>
      <Outlet />
    </FocusShell>
  );
}
