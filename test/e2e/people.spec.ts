import {
  expect,
  fresh,
  linkFor,
  openAccount,
  PASSWORD,
  provision,
  signIn,
  test,
} from "../support/browser.ts";

test("people sign in by password and by mail, and sign out everywhere, without JavaScript", async ({
  operator,
  browser,
}) => {
  const { origin, adminEmail } = await provision(operator);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  await openAccount(page, await linkFor(operator, adminEmail, /invites you/), "Ada Lindgren");

  await page.goto(`${origin}/account/devices`);
  await expect(page.getByText("This device")).toBeVisible();
  await page.getByRole("link", { name: "Sign out everywhere" }).click();
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();

  await page.goto(`${origin}/account`);
  await page.getByLabel("E-mail address").fill(adminEmail);
  await page.getByRole("button", { name: "E-mail me a sign-in link" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your mail" })).toBeVisible();
  const link = await linkFor(operator, adminEmail, /sign-in link/);
  for (let looked = 0; looked < 2; looked++) await page.goto(link);
  await expect(page.getByText(adminEmail)).toBeVisible();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${origin}/account`);

  await plain.clearCookies();
  await page.goto(link);
  await expect(page.getByText("This link has ended")).toBeVisible();
  await signIn(page, origin, { email: adminEmail });
});

test("an administrator invites somebody, changes what they may do, and lets them go", async ({
  operator,
  browser,
}) => {
  const { origin, adminEmail } = await provision(operator);
  const [admin, guest] = [
    await (await browser.newContext()).newPage(),
    await (await browser.newContext()).newPage(),
  ];
  const email = `${fresh("yuki")}@people.example`;
  await openAccount(admin, await linkFor(operator, adminEmail, /invites you/), "Ada Lindgren");

  await admin.goto(`${origin}/company/people/invite`);
  await admin.getByLabel("E-mail addresses").fill(`Yuki <${email}>, ${adminEmail}`);
  await admin.getByLabel("Instructor").check();
  await admin.getByRole("button", { name: "Send invitations" }).click();
  await expect(admin.getByText("1 invitation is on its way.")).toBeVisible();
  await openAccount(
    guest,
    await linkFor(operator, email, /^Ada Lindgren invites you/),
    "Yuki Mori",
  );
  await guest.goto(`${origin}/company`);
  await expect(guest.getByText("This page is not open to you")).toBeVisible();

  await admin.goto(`${origin}/company/people?q=yuki`);
  await admin.getByRole("link", { name: "Yuki Mori" }).click();
  await expect(admin.getByLabel("Instructor")).toBeChecked();
  await admin.getByLabel("Administrator").check();
  await admin.getByRole("button", { name: "Save roles" }).click();
  await expect(admin.getByText("The roles are saved.")).toBeVisible();
  await guest.goto(`${origin}/company/people`);
  await expect(guest.getByRole("heading", { level: 1, name: "People" })).toBeVisible();

  await admin.getByRole("link", { name: "Deactivate" }).click();
  await admin.getByRole("button", { name: "Deactivate" }).click();
  await expect(admin.getByText("Deactivated")).toBeVisible();
  await guest.getByRole("link", { name: "Open invitations" }).click();
  await expect(guest.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await guest.getByLabel("E-mail address").fill(email);
  await guest.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await guest.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(guest.getByRole("alert")).toContainText("do not belong together");
});
