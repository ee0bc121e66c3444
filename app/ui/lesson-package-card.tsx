import type { LessonPackage } from "#app/domain/learning/lesson-file.ts";
import { counted, formatBytes } from "#app/ui/amount.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type LessonPackageCardProps = Readonly<{
  kept: LessonPackage | undefined;
  /** The address of the lesson. */
  at: string;
}>;

const MOST_PARTS = 30;

/** Which package a lesson plays while it is written, what is in it, and the way to another one. */
export function LessonPackageCard({ kept, at }: LessonPackageCardProps) {
  return (
    <div className="mb-6 flex flex-col gap-4">
      <Card
        title="Package"
        actions={
          <>
            {kept && (
              <LinkButton to={`${at}/attempts`} size="sm">
                Attempts
              </LinkButton>
            )}
            <LinkButton to={`${at}/package`} size="sm">
              {kept ? "Send another" : "Send the package"}
            </LinkButton>
          </>
        }
      >
        {kept ? (
          <Contents kept={kept} />
        ) : (
          <p className="text-ink-muted text-sm">
            Nothing yet. The lesson cannot be published without it.
          </p>
        )}
      </Card>
      {kept?.warnings.map((warning) => (
        <Banner key={warning} tone="warning" title={warning} />
      ))}
    </div>
  );
}

function Contents({ kept }: { kept: LessonPackage }) {
  const { locale } = useLocale();
  const { title, edition, version, parts, files, size, name } = kept;
  const standard = version.includes(edition) ? version : `${edition} (${version})`;
  return (
    <>
      <DefinitionList
        items={[
          { term: "Title", value: title },
          { term: "Standard", value: `SCORM ${standard}` },
          {
            term: "Contents",
            value: `${counted(files, "file", "files", locale)}, ${formatBytes(size, locale)}`,
          },
          { term: "Sent as", value: name },
          { term: "Parts", value: counted(parts.length, "part", "parts", locale) },
        ]}
      />
      {parts.length > 1 && (
        <ol className="text-ink-muted mt-3 list-decimal ps-6 text-sm">
          {parts.slice(0, MOST_PARTS).map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: titles may repeat, and their order stays.
            <li key={index}>{part}</li>
          ))}
        </ol>
      )}
    </>
  );
}
