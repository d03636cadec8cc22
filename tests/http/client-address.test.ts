import { describe, expect, test } from "vitest";
import { networkOf } from "@/lib/auth/throttle";
import { addressOf, trustedProxies } from "@/lib/http/client-address.mjs";

describe("where a request comes from", () => {
	test("the connection tells, whatever the request says of itself", () => {
		expect(addressOf("198.51.100.7", "1.2.3.4", 0)).toBe("198.51.100.7");
		expect(addressOf("198.51.100.7", ["1.2.3.4", "5.6.7.8"], 0)).toBe("198.51.100.7");
		expect(addressOf("::ffff:198.51.100.7", undefined, 0)).toBe("198.51.100.7");
	});

	test("behind proxies of ours the outermost one tells: what stands before its word is the client's own", () => {
		expect(addressOf("127.0.0.1", "1.2.3.4, 203.0.113.9", 1)).toBe("203.0.113.9");
		expect(addressOf("127.0.0.1", "1.2.3.4, 203.0.113.9, 10.0.0.2", 2)).toBe("203.0.113.9");
		expect(addressOf("127.0.0.1", "203.0.113.9:41000", 1)).toBe("203.0.113.9");
		expect(addressOf("127.0.0.1", "[2001:db8::1]:41000", 1)).toBe("2001:db8::1");
	});

	test("a request that came by no proxy is told by its connection, and nonsense by nothing", () => {
		expect(addressOf("198.51.100.7", undefined, 1)).toBe("198.51.100.7");
		expect(addressOf("127.0.0.1", "nobody", 1)).toBeNull();
		expect(addressOf(undefined, "1.2.3.4", 0)).toBeNull();
	});

	test("TRUST_PROXY is a small number or nothing", () => {
		expect([undefined, "", "0", "2", "yes", "-1", "1.5"].map(trustedProxies)).toEqual([
			0,
			0,
			0,
			2,
			null,
			null,
			null,
		]);
	});
});

test("tries are counted by the network of one customer", () => {
	expect(networkOf("198.51.100.7")).toBe("198.51.100.7");
	expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
	expect(networkOf("2001:0DB8:1:2::9")).toBe("2001:db8:1:2::/64");
	expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
	expect(networkOf("::1")).toBe("0:0:0:0::/64");
});
