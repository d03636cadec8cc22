import { expect, inject, test } from "vitest";
import { openPage } from "@/tests/support/browser";
import { openDesk, pasteDraft, signIn, statementWith } from "./desk-helpers";

const PIER = {
	outlet: "The Pier Gazette",
	text: "Pier to close\n\n“The pier will close in May,” warden Nils Hauge said.\n\n“Anglers were told last week,” clerk Rita Moen said.",
};

const back = "What you had typed here and not saved is back.";

test("a correction that was being typed is there again after a reload and after a session that ended", async () => {
	const page = await openDesk("/desk/articles/new");
	await pasteDraft(page, PIER);
	const pier = statementWith(page, "The pier will close");
	const speaker = pier.getByLabel("Who says it");
	page.on("dialog", (dialog) => dialog.accept());

	await pier.getByText("Correct, see why").click();
	await speaker.fill("Nils Haugen");
	await pier.getByLabel("who is").selectOption("person");
	await page.reload();
	await expect.poll(() => pier.getByText(back).count()).toBe(1);
	expect(await speaker.isVisible()).toBe(true);
	expect(await speaker.inputValue()).toBe("Nils Haugen");
	expect(await pier.getByLabel("who is").inputValue()).toBe("person");
	// Nothing else on the page says so.
	expect(await page.getByText(back).count()).toBe(1);

	await page.context().clearCookies();
	await pier.getByRole("button", { name: "Save" }).click();
	await page.waitForURL(/sign-in/);
	await signIn(page);
	await expect.poll(() => pier.getByText(back).count()).toBe(1);
	expect(await speaker.inputValue()).toBe("Nils Haugen");
	await pier.getByRole("button", { name: "Save" }).click();
	await expect.poll(() => pier.locator("b").first().textContent()).toBe("Nils Haugen");

	await page.reload();
	await page.locator("kbd").first().waitFor();
	expect(await page.getByText(back).count()).toBe(0);
});

test("a choice stands as it was chosen after an answer that refuses, and after one that saves", async () => {
	const page = await openDesk("/desk/articles/new");
	await pasteDraft(page, { ...PIER, outlet: "The Chosen Gazette" });
	const pier = statementWith(page, "The pier will close");
	await pier.getByText("Correct, see why").click();
	await pier.getByLabel("How it is printed").selectOption("indirect");
	await pier.getByLabel("Who says it").fill("Nobody Whom Anybody Knows");
	await pier.getByRole("button", { name: "Save" }).click();
	await expect.poll(() => pier.textContent()).toContain("No speaker is called");
	expect(await pier.getByLabel("How it is printed").inputValue()).toBe("indirect");
	await pier.getByLabel("Who says it").fill("");
	await pier.getByRole("button", { name: "Save" }).click();
	await expect.poll(() => pier.getByRole("status").textContent()).toContain("Saved.");
	await expect.poll(() => pier.getByLabel("How it is printed").inputValue()).toBe("indirect");
	// Saved, the form is folded again.
	await pier.getByText("Correct, see why").click();
	await pier.getByLabel("How it is printed").selectOption("mixed");
	await pier.getByRole("button", { name: "Save" }).click();
	await expect.poll(() => pier.getByLabel("How it is printed").inputValue()).toBe("mixed");
});

test("what was typed can be discarded, and then stays away", async () => {
	const page = await openDesk("/desk/claims/1");
	const sentence = page.getByLabel("What is claimed, in one plain sentence");
	const stands = await sentence.inputValue();
	await sentence.fill("Something else altogether.");
	const [first] = await page.locator("input[name=link]").all();
	await first?.check();
	page.on("dialog", (dialog) => dialog.accept());
	await page.reload();
	await expect.poll(() => page.getByText(back).count()).toBe(2);
	expect(await sentence.inputValue()).toBe("Something else altogether.");
	expect(await page.locator("input[name=link]:checked").count()).toBe(1);
	for (const discard of [1, 2]) {
		await page.getByRole("button", { name: "Discard it" }).first().click();
		await expect.poll(() => page.getByText(back).count()).toBe(2 - discard);
	}
	expect(await sentence.inputValue()).toBe(stands);
	expect(await page.locator("input[name=link]:checked").count()).toBe(0);
	await page.reload();
	await page.getByRole("heading", { level: 1 }).waitFor();
	expect(await sentence.inputValue()).toBe(stands);
});

test("the browser asks before it leaves unsaved text, and not when there is none", async () => {
	const page = await openDesk("/desk/sources/1");
	let asked = 0;
	page.on("dialog", (dialog) => {
		asked++;
		return dialog.accept();
	});
	await page.getByRole("textbox", { name: "Name" }).click();
	await page.reload();
	expect(asked).toBe(0);
	await page.getByRole("textbox", { name: "Front page" }).pressSequentially("https://x");
	await page.reload();
	expect(asked).toBe(1);
});

test("an outlet whose name was mistyped is named anew, readers see it at once, and its address stays", async () => {
	const page = await openDesk("/desk/articles/new");
	const id = await pasteDraft(page, { ...PIER, outlet: "The Peir Gazete" });
	await page
		.getByLabel("What we have of it")
		.evaluate((select) => select.closest("details")?.setAttribute("open", ""));
	await page.getByLabel("What we have of it").selectOption("part");
	await page
		.getByRole("form", { name: /outlet/ })
		.getByRole("button", { name: "Save" })
		.click();
	await expect.poll(() => page.getByText("only a part of it").count()).toBe(1);
	await page.getByRole("button", { name: "Publish" }).click();
	await expect.poll(() => page.getByText("Published: readers see it now").count()).toBe(1);
	const reader = await openPage(
		(await page.getByRole("link", { name: "As readers see it" }).getAttribute("href")) ?? "",
	);
	expect(await reader.getByRole("main").textContent()).toContain("The Peir Gazete");
	expect(await reader.getByRole("main").textContent()).toContain("only a part of the article");
	const source =
		(await reader.getByRole("link", { name: "The Peir Gazete" }).last().getAttribute("href")) ?? "";
	expect(source).toBe("/sources/the-peir-gazete");

	await page.goto("/desk/sources");
	await page.getByRole("link", { name: "The Peir Gazete" }).click();
	await page.getByRole("textbox", { name: "Name" }).fill("Voice of America");
	await page.getByRole("button", { name: "Save" }).click();
	await expect.poll(() => page.getByRole("main").textContent()).toContain("Another source is called");
	await page.getByRole("textbox", { name: "Name" }).fill("The Pier Gazette of Tarn");
	await page.getByRole("button", { name: "Save" }).click();
	await expect.poll(() => page.getByText("Saved. The address and the letter stay").count()).toBe(1);
	await reader.reload();
	expect(await reader.getByRole("main").textContent()).toContain("The Pier Gazette of Tarn");
	expect((await fetch(inject("app") + source)).status).toBe(200);

	// Other tests count what the seeds have.
	await page.goto(`/desk/articles/${id}`);
	await page.getByRole("button", { name: "Withdraw" }).click();
	await expect.poll(() => page.getByText("Withdrawn: readers do not see it any more").count()).toBe(1);
	expect((await fetch(inject("app") + source)).status).toBe(404);
}, 120_000);

test("a draft that nobody wants is put aside, and had back from the history", async () => {
	const page = await openDesk("/desk/articles/new");
	const id = await pasteDraft(page, { ...PIER, outlet: "The Spare Gazette" });
	await page.getByRole("button", { name: "Put aside" }).click();
	await expect.poll(() => page.getByText("Put aside: it is no longer among the drafts").count()).toBe(1);
	await page.goto("/desk/articles?status=draft");
	expect(await page.locator(`a[href="/desk/articles/${id}"]`).count()).toBe(0);
	await page.goto(`/desk/history?article=${id}`);
	await page.getByRole("button", { name: "Take back" }).first().click();
	await expect.poll(() => page.getByText("taking back").count()).toBe(1);
	await page.goto("/desk/articles?status=draft");
	expect(await page.locator(`a[href="/desk/articles/${id}"]`).count()).toBe(1);
});
