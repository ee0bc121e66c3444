import type { Locator, Page } from "@playwright/test";
import { expect } from "./browser.ts";

/** Further than any page of an author has places for the focus. */
const FAR = 120;

/** Goes from one place for the focus to the next until it is there. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let press = 0; press < FAR; press++) {
    await page.keyboard.press("Tab");
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never comes to ${goal}.`);
}

/** Comes to it by the keyboard and presses it. */
export async function press(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press("Enter");
}

/** Comes to the field whose label begins like this by the keyboard, and types into it. */
export async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByRole("textbox", { name: new RegExp(`^${label}`) }));
  await page.keyboard.insertText(text);
}
