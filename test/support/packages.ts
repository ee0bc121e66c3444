import { randomUUID } from "node:crypto";
import { ZipFile } from "yazl";
import { addLesson } from "#app/domain/learning/authoring/add-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { keepLessonPackage } from "#app/domain/learning/scorm/keep-lesson-package.ts";
import { launchPackage } from "#app/domain/learning/scorm/launch-package.ts";
import { playedPackage } from "#app/domain/learning/scorm/queries.ts";
import type { TakeWord } from "#app/domain/learning/scorm/schema.ts";
import { takeWord } from "#app/domain/learning/scorm/take-word.ts";
import { keptPackage } from "#app/receive-package.ts";
import { anAuthor } from "./author.ts";
import { aSentFile } from "./uploads.ts";
import type { aTenant } from "./world.ts";

type Content = string | Buffer | Readonly<{ bytes: Buffer; mode: number }>;

/** A zip with these files, in this order. */
export async function aZip(files: Readonly<Record<string, Content>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) {
    if (typeof content === "object" && "mode" in content)
      zip.addBuffer(content.bytes, path, { mode: content.mode });
    else zip.addBuffer(Buffer.from(content as string), path);
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}

type Sco = Readonly<{ id: string; title: string; href: string; more?: string }>;

/** A manifest of SCORM 1.2 with these SCOs; `more` goes into the item. */
export const manifest12 = (
  scos: readonly Sco[],
  title = "Knots by Hand",
): string => `<?xml version="1.0"?>
<manifest identifier="knots" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  ${organization(scos, title)}
  <resources>${scos.map(({ id, href }) => `<resource identifier="r-${id}" type="webcontent" adlcp:scormtype="sco" href="${href}"><file href="${href}"/></resource>`).join("")}</resources>
</manifest>`;

/** A manifest of SCORM 2004, 4th edition, with these SCOs; `sequencing` goes into the organization. */
export const manifest2004 = (
  scos: readonly Sco[],
  title = "Knots in Parts",
  sequencing = "",
): string => `<?xml version="1.0"?>
<manifest identifier="knots" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  ${organization(scos, title, sequencing)}
  <resources>${scos.map(({ id, href }) => `<resource identifier="r-${id}" type="webcontent" adlcp:scormType="sco" href="${href}"><file href="${href}"/></resource>`).join("")}</resources>
</manifest>`;

const organization = (scos: readonly Sco[], title: string, sequencing = "") =>
  `<organizations default="o"><organization identifier="o"><title>${title}</title>${scos
    .map(
      ({ id, title: of, more = "" }) =>
        `<item identifier="${id}" identifierref="r-${id}"><title>${of}</title>${more}</item>`,
    )
    .join("")}${sequencing}</organization></organizations>`;

type Company = Awaited<ReturnType<typeof aTenant>>;
type Writer = Awaited<ReturnType<Company["instructor"]>>;

/** A published course whose first lesson is a text and whose second plays this package. */
export async function aPackageLesson(company: Company, zip: Buffer, given?: Writer) {
  const author = await anAuthor(company, `Knots ${randomUUID()}`, given);
  await author.writes("Reef knot");
  const { courseSlug } = author;
  const sectionId = (await author.plan()).sections[0]?.id ?? "";
  const { lessonId } = await author.does(addLesson, {
    ...{ courseSlug, sectionId, title: "Practice", kind: "scorm", requestId: randomUUID() },
  });
  const lesson = { courseSlug, lessonSlug: "practice" };
  const brings = async (bytes: Buffer) => {
    const wish = { purpose: "lesson-package", name: "knots.zip" } as const;
    const { fileId } = await aSentFile(company, author, bytes, wish);
    const packageId = await keptPackage(company.tenant, author, fileId);
    await author.does(keepLessonPackage, { courseSlug, lessonId, packageId });
    return packageId;
  };
  const packageId = await brings(zip);
  await author.settles();
  await author.publishes();

  return {
    ...{ author, lesson, lessonId, packageId, brings },
    /** Somebody who is enrolled, and what they may do here. */
    learner: async (person?: Writer) => {
      const learner = person ?? (await company.learner());
      await learner.does(enrollLearner, { courseSlug });
      return {
        ...learner,
        launches: (item?: string) => learner.does(launchPackage, { ...lesson, item }),
        /** The content says this; its number and run rise where nothing else is asked for. */
        says: (launchId: string, number: number, cmi: object, more: Partial<TakeWord> = {}) =>
          learner.does(takeWord, {
            ...{ ...lesson, launchId, number, run: 1, ended: false, cmi: { ...cmi }, ...more },
          }),
        stands: () => learner.sees(playedPackage, courseSlug, "practice"),
      };
    },
    attempts: () =>
      company.setUp(({ db }) =>
        db.scormAttempt.findMany({ where: { lessonId }, orderBy: { id: "asc" } }),
      ),
  };
}
