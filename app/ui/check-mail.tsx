import { MailCheck } from "lucide-react";
import type { ReactNode } from "react";

type CheckMailProps = Readonly<{
  /** Where the mail went, if it went. */
  email: string;
  /** What is in it, and when it comes at all. */
  children: ReactNode;
  /** The ways on from here. */
  next?: ReactNode;
}>;

/** A letter may be on its way. Says the same whether the address is known or not. */
export const CheckMail = ({ email, children, next }: CheckMailProps) => (
  <div role="status" className="flex flex-col gap-4">
    <span className="bg-primary-soft text-on-primary-soft grid size-12 place-items-center rounded-full">
      <MailCheck aria-hidden className="size-5" />
    </span>
    <h1 className="text-2xl">Check your mail</h1>
    <p className="font-medium break-words">{email}</p>
    <div className="text-ink-muted flex flex-col gap-3 text-sm">
      {children}
      <p>It can take a minute. If nothing comes, look into the folder for unwanted mail.</p>
    </div>
    {next && <p className="text-sm">{next}</p>}
  </div>
);
