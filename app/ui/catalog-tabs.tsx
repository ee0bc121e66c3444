import { Tabs } from "#app/ui/tabs.tsx";

const TABS = [
  { to: "/courses", label: "Courses", end: true },
  { to: "/paths", label: "Paths and bundles", end: true },
];

/** The two shelves of the catalog: single courses, and courses that go together. */
export const CatalogTabs = () => <Tabs label="Catalog" tabs={TABS} />;
