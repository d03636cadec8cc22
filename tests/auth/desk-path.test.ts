import { expect, test } from "vitest";
import { deskPath } from "@/lib/auth/desk-path";

test("signing in leads back to the page of the desk that asked for it", () => {
	expect(deskPath("/desk")).toBe("/desk");
	expect(deskPath("/desk/articles/12?received=1")).toBe("/desk/articles/12?received=1");
	expect(deskPath("/desk?x=1")).toBe("/desk?x=1");
});

test.each([
	null,
	undefined,
	"",
	"/",
	"/deskx",
	"//evil.example/desk",
	"https://evil.example/desk",
	"/\\evil.example",
	"/desk/\\evil",
	"/desk\r\nSet-Cookie: a=b",
	"/desk/sign-in?next=/desk/sign-in",
])("but nowhere else: %j", (path) => {
	expect(deskPath(path)).toBe("/desk");
});
