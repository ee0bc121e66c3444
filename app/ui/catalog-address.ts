/** The address of the same question with one answer less, on its first page. */
export function addressWithout(search: string, name: string, value?: string): string {
  const query = new URLSearchParams(search);
  query.delete("older");
  query.delete(name, value);
  return `/courses?${query}`;
}

/** The address of the same question, further on. */
export function addressFrom(search: string, older: string): string {
  const query = new URLSearchParams(search);
  query.set("older", older);
  return `?${query}`;
}
