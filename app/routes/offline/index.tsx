import type { MetaFunction } from "@remix-run/react";
import { read } from "#app/edge.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { SavedCourses } from "#app/ui/saved-courses.tsx";

export const meta: MetaFunction = () => [{ title: "Saved for offline" }];

export const loader = read("course.study", async () => null);

export default function SavedForOffline() {
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="Saved for offline"
        description="What you can read on this device without a connection. It goes away when you sign out, and after 30 days without a connection."
        breadcrumbs={[{ to: "/learn", label: "My learning" }]}
      />
      <noscript>
        <p className="mb-5 text-sm">Saving needs JavaScript, which is switched off here.</p>
      </noscript>
      <SavedCourses />
    </div>
  );
}
