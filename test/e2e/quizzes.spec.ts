import type { Page } from "@playwright/test";
import { demoBrowser, expect, fresh, test } from "#test/support/browser.ts";

const SLUG = "larkspur";

test("an author writes a quiz, a learner passes it over two evenings, and both talk about the course", async ({
  browser,
}) => {
  test.slow();
  const { page: author } = await demoBrowser(browser, SLUG, "instructor");
  const { page: first, context } = await demoBrowser(browser, SLUG, "learner");
  const title = fresh("Crumb");
  await begin(author, title);
  const plan = new URL(author.url()).pathname;
  const slug = plan.split("/").pop();

  await test.step("a quiz has rules and questions of several kinds", async () => {
    await author.getByRole("textbox", { name: "New lesson" }).fill("What holds a loaf");
    await author.getByLabel("Kind").selectOption("Quiz");
    await author.getByRole("button", { name: "Add lesson" }).click();
    await author.getByRole("link", { name: "Questions" }).click();
    await author.getByRole("link", { name: "Set up the quiz" }).click();
    await author.getByLabel("Percent to pass").fill("60");
    await author.getByRole("button", { name: "Set up the quiz" }).click();
    await expect(author.getByText("Saved.")).toBeVisible();
    await asks(author, "One right choice", async () => {
      await author.getByLabel("Question", { exact: true }).fill("Which traps the gas?");
      await author.getByLabel("Choice 1", { exact: true }).fill("Gluten");
      await author.getByLabel("Choice 2", { exact: true }).fill("Salt");
      await author.getByRole("radio", { name: "Choice 1 is right" }).check();
    });
    await asks(author, "A number", async () => {
      await author
        .getByLabel("Question", { exact: true })
        .fill("How hot is the core when it is done?");
      await author.getByLabel("Right number").fill("96");
      await author.getByLabel("Give or take").fill("2");
    });
    await asks(author, "An essay", async () => {
      await author.getByLabel("Question", { exact: true }).fill("Why does a crust sing?");
    });
    await publishes(author, plan);
  });

  await test.step("answers outlive a closed browser, and the right ones are not in the page", async () => {
    await first.goto(`/courses/${slug}`);
    await first.getByRole("button", { name: "Enroll" }).click();
    await first.getByRole("link", { name: "Start" }).click();
    await first.getByRole("link", { name: "To the quiz" }).click();
    await first.getByRole("button", { name: "Start the quiz" }).click();
    const question = (text: string) => first.getByRole("region").filter({ hasText: text });
    await question("Which traps the gas?").getByLabel("Gluten").check();
    await question("How hot is the core").getByRole("textbox").fill("97");
    await question("How hot is the core").getByRole("textbox").press("Tab");
    await expect(first.getByText("All answers saved.")).toBeVisible();
    expect(await first.content()).not.toMatch(/"right"|tolerance/);
  });
  const attempt = first.url();
  await first.close();

  const page = await context.newPage();
  await test.step("the second evening goes on where the first ended", async () => {
    await page.goto(attempt);
    await expect(page.getByLabel("Gluten")).toBeChecked();
    const number = page.getByRole("region").filter({ hasText: "How hot is the core" });
    await expect(number.getByRole("textbox")).toHaveValue("97");
    const essay = page.getByRole("region").filter({ hasText: "Why does a crust sing?" });
    await essay.getByRole("textbox").fill("It cools faster than the crumb.");
    await page.getByRole("button", { name: "Review and hand in" }).click();
    await expect(page.getByText("Answered", { exact: true })).toHaveCount(3);
    await page.getByRole("button", { name: "Hand in", exact: true }).click();
    await expect(page.getByText("Waiting to be graded")).toBeVisible();
  });

  await test.step("the author finds the essay among what waits, and grades it", async () => {
    await author.goto("/teach");
    await author
      .getByRole("link", { name: new RegExp(`essay waits to be read.*${title}`) })
      .click();
    await author
      .getByRole("row")
      .filter({ hasText: "Why does a crust sing?" })
      .getByRole("link")
      .click();
    await expect(author.getByText("It cools faster than the crumb.")).toBeVisible();
    await author.getByLabel("Points, of 1").fill("1");
    await author.getByRole("button", { name: "Give these points" }).click();
    await expect(author.getByText("Nothing waits to be read")).toBeVisible();
    await page.reload();
    await expect(page.getByText(/You have passed|Passed/).first()).toBeVisible();
    await page.goto(`/learn/${slug}`);
    await expect(page.getByText("You have completed this course")).toBeVisible();
  });

  await test.step("the learner reviews the course, and the author replies", async () => {
    await page.goto(`/courses/${slug}/reviews`);
    await page.getByLabel("Stars").selectOption("4 stars: good");
    await page.getByLabel("In your words").fill("I hear my crust now.");
    await page.getByRole("button", { name: "Publish the review" }).click();
    await expect(page.getByText("Saved. Thank you.")).toBeVisible();

    await author.goto(`/courses/${slug}/reviews`);
    await expect(author.getByText("What do you think of this course?")).toHaveCount(0);
    await author.getByRole("link", { name: /^Reply/ }).click();
    await author.getByLabel("Your reply").fill("So does the baker next door.");
    await author.getByRole("button", { name: "Save the reply" }).click();
    await expect(author.getByText("Reply of the instructor")).toBeVisible();
    await page.goto(`/courses/${slug}/reviews`);
    await expect(page.getByText("So does the baker next door.")).toBeVisible();
    await expect(page.getByText("Reply of the instructor")).toBeVisible();
  });
  await context.close();
});

async function begin(author: Page, title: string) {
  await author.goto("/teach/new");
  await author.getByLabel("Title").fill(title);
  await author.getByRole("button", { name: "Create the course" }).click();
  await expect(author.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

async function asks(author: Page, kind: string, write: () => Promise<void>) {
  await author.getByRole("link", { name: "Questions", exact: true }).click();
  await author.getByRole("link", { name: kind, exact: true }).click();
  await write();
  await author.getByRole("button", { name: "Save", exact: true }).click();
  await expect(author.getByRole("heading", { name: "Add a question" })).toBeVisible();
}

async function publishes(author: Page, plan: string) {
  await author.goto(`${plan}/settings`);
  await author.getByLabel("Summary").fill("Bread with a memory.");
  await author.getByRole("combobox", { name: /^Category/ }).fill("Bread");
  await author.getByLabel("Level").selectOption("Beginner");
  await author.getByRole("button", { name: "Save" }).click();
  await expect(author.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  await author.goto(`${plan}/publish`);
  await author.getByRole("button", { name: "Publish" }).click();
  await expect(author.getByRole("heading", { name: "Version 1" })).toBeVisible();
}
