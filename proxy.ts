import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { DESK_PATH_HEADER } from "@/lib/auth/desk-path";
import { noncePolicy } from "@/lib/http/csp.mjs";

/**
 * Gives pages that are rendered on each request a Content-Security-Policy with a nonce of their own; Next reads it from
 * the request's header and marks its scripts. Kept pages get theirs from lib/http/page-cache.mjs. The desk's pages and
 * actions check the session themselves: this is no guard, it only tells them their address.
 */
export function proxy(request: NextRequest): NextResponse {
	const policy = noncePolicy(randomBytes(18).toString("base64"), process.env.NODE_ENV === "development");
	const headers = new Headers(request.headers);
	headers.set("Content-Security-Policy", policy);
	headers.set(DESK_PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
	const response = NextResponse.next({ request: { headers } });
	response.headers.set("Content-Security-Policy", policy);
	if (request.nextUrl.pathname.startsWith("/desk"))
		response.headers.set("Cache-Control", "private, no-store");
	return response;
}

export const config = { matcher: ["/desk/:path*", "/search", "/compare"] };
