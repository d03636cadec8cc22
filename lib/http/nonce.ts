import { headers } from "next/headers";

/** The nonce of the policy under which this request's page is sent; undefined where the policy has none. */
export async function nonceOfRequest(): Promise<string | undefined> {
	return /'nonce-([^']+)'/.exec((await headers()).get("Content-Security-Policy") ?? "")?.[1];
}
