type Shared = Readonly<{
  courseTitle: string;
  issuerName: string;
  number: string;
  issuedOn: string;
  validThrough: string | null;
}>;

/** Where LinkedIn asks its member whether to add this certificate to their profile. */
export function linkedInHref(certificate: Shared, href: string): string {
  const { courseTitle, issuerName, number, issuedOn, validThrough } = certificate;
  const [issueYear = "", issueMonth = ""] = issuedOn.split("-");
  const [expirationYear, expirationMonth] = validThrough?.split("-") ?? [];
  const query = new URLSearchParams({
    startTask: "CERTIFICATION_NAME",
    name: courseTitle,
    organizationName: issuerName,
    issueYear,
    issueMonth: String(Number(issueMonth)),
    ...(expirationYear && { expirationYear, expirationMonth: String(Number(expirationMonth)) }),
    certUrl: href,
    certId: number,
  });
  return `https://www.linkedin.com/profile/add?${query}`;
}
