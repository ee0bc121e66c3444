import { ZipFile } from "yazl";

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
