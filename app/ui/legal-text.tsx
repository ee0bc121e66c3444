/** A legal page as it was rendered when it was published: sanitized then, so that it is safe to show as it is. */
export const LegalText = ({ html }: { html: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the only HTML that is kept was sanitized by render-legal
  <div className="lesson" dangerouslySetInnerHTML={{ __html: html }} />
);
