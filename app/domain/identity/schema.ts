import { z } from "zod";

/** An e-mail address as it is kept: trimmed and in lower case. */
export const Email = z
  .string({ error: "Enter your e-mail address." })
  .trim()
  .toLowerCase()
  .pipe(
    z.email("Enter an e-mail address like name@example.com.").max(254, "That address is too long."),
  );

export const SignIn = z
  .object({
    email: Email,
    password: z
      .string({ error: "Enter your password." })
      .min(1, "Enter your password.")
      .max(1024, "That password is too long."),
  })
  .meta({ id: "identity.sign-in", title: "Sign in" });
export type SignIn = z.output<typeof SignIn>;

export const SignOut = z.object({}).meta({ id: "identity.sign-out", title: "Sign out" });
