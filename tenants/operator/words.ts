/** What a deed of the platform's operators is called, by the name of its command. */
export const DEED_WORDS: Readonly<Record<string, string>> = {
  "tenants.provision-tenant": "Provisioned the academy",
  "tenants.suspend-tenant": "Suspended the academy",
  "tenants.resume-tenant": "Resumed the academy",
  "tenants.rename-slug": "Changed the academy's address",
};
