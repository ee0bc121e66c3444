/**
 * The records of a file as RFC 4180 writes it, and as spreadsheets do where a comma stands in figures: apart by
 * semicolons. The apostrophe that keeps a field from being taken for a formula is not part of it; empty lines are no
 * records. `line` counts from one.
 */
export function csvRecords(text: string): { line: number; fields: string[] }[] {
  const plain = text.replace(/^\uFEFF/, "");
  const [first = ""] = plain.split(/\r?\n/, 1);
  const mark = first.includes(";") && !first.includes(",") ? ";" : ",";
  const field = new RegExp(`("(?:[^"]|"")*"|[^${mark}\\r\\n]*)(${mark}|\\r?\\n|\\r|$)`, "y");
  const records: { line: number; fields: string[] }[] = [];
  let line = 1;
  let fields: string[] = [];
  for (let part = field.exec(plain); part; part = field.exec(plain)) {
    const [all, written = "", end = ""] = part;
    fields.push(unwritten(written));
    if (end === mark) continue;
    if (fields.some(Boolean)) records.push({ line, fields });
    fields = [];
    line += all.match(/\r?\n|\r/g)?.length ?? 0;
    if (end === "") break;
  }
  return records;
}

function unwritten(field: string): string {
  const said = /^".*"$/s.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field;
  return said.trim().replace(/^'(?=[=+\-@\t\r])/, "");
}
