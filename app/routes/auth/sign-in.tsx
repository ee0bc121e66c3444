import { useActionData } from "@remix-run/react";
import { signInByPassword } from "#app/sign-in.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

export const action = signInByPassword;

export default function SignIn() {
  const answer = useActionData<typeof action>();
  return (
    <>
      <h1 className="text-2xl">Sign in</h1>
      <Form answer={answer}>
        <TextField name="email" label="E-mail address" type="email" autoComplete="username" />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
        />
        <Button wide>Sign in</Button>
      </Form>
    </>
  );
}
