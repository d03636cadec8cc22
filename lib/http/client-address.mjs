import { isIPv4, isIPv6 } from "node:net";

/**
 * The address from which a request came: that of the connection, or, where proxies of ours stand before us, the one
 * that the outermost of them saw. What stands further left in X-Forwarded-For anybody can have written.
 *
 * @param {string | undefined} connected the address of the connection
 * @param {string | string[] | undefined} forwarded the X-Forwarded-For header
 * @param {number} proxies how many proxies of ours stand before us
 * @returns {string | null} null where it cannot be told
 */
export function addressOf(connected, forwarded, proxies) {
	const said = [forwarded ?? []].flat().join(",").split(",");
	const seen = said.map((one) => plain(one.trim())).filter((one) => one !== "");
	const address =
		proxies > 0 && seen.length > 0 ? seen.at(-Math.min(proxies, seen.length)) : plain(connected ?? "");
	return address && (isIPv4(address) || isIPv6(address)) ? address : null;
}

/** Without the port, and without the form in which a socket for both kinds tells of the older one. */
function plain(/** @type {string} */ address) {
	return address
		.replace(/^\[(.*)\](?::\d+)?$/, "$1")
		.replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1")
		.replace(/^::ffff:(?=\d+\.)/i, "");
}

/**
 * How many proxies stand before us, as TRUST_PROXY says.
 *
 * @param {string | undefined} said
 * @returns {number | null} null where that is no number of proxies
 */
export function trustedProxies(said) {
	if (said === undefined || said === "") return 0;
	return /^\d$/.test(said) ? Number(said) : null;
}
