import type { ControlScope } from "#tenants/control-plane.ts";

/** Nobody can tell any more who was written to, ninety days after the letter was over. Answers how many went. */
export const forgetOldLetters = ({ db }: ControlScope): Promise<number> => db.$executeRaw`
  delete from mail where queued_at < now() - interval '90 days' and state in ('sent', 'failed')`;
