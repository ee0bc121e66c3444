import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate authority of a test's own, made by openssl. */
export function anAuthority(name = "Test authority") {
  const dir = mkdtempSync(join(tmpdir(), "azora-ca-"));
  const openssl = (...args: string[]) =>
    execFileSync("openssl", args, { cwd: dir, stdio: ["ignore", "ignore", "pipe"] });
  const keys = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  openssl(
    "req",
    "-x509",
    ...keys,
    "-keyout",
    "ca.key",
    "-out",
    "ca.pem",
    "-subj",
    `/O=${name}/CN=${name}`,
  );
  return {
    pem: readFileSync(join(dir, "ca.pem"), "utf8"),
    path: join(dir, "ca.pem"),
    /** A certificate for names and addresses, valid for so many days from now; 0 ends it at once. */
    issue: (names: readonly string[], days = 1) => {
      const subject = names.map((one) => `${/^[\d.]+$/.test(one) ? "IP" : "DNS"}:${one}`).join(",");
      writeFileSync(join(dir, "ext"), `subjectAltName=${subject}\n`);
      openssl(
        "req",
        "-new",
        ...keys,
        "-keyout",
        "leaf.key",
        "-out",
        "leaf.csr",
        "-subj",
        "/CN=leaf",
      );
      const signing = ["-CA", "ca.pem", "-CAkey", "ca.key", "-extfile", "ext", "-days", `${days}`];
      openssl("x509", "-req", "-in", "leaf.csr", "-out", "leaf.pem", ...signing);
      const [key, cert] = ["leaf.key", "leaf.pem"].map((file) =>
        readFileSync(join(dir, file), "utf8"),
      );
      return { key: `${key}`, cert: `${cert}` };
    },
  };
}
