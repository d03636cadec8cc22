// Loaded before Next (node --import): Next fills X-Forwarded-For in from the connection where a request has none, and
// believes whatever it says where it has one. From here on it says one address, which can be believed.
import { subscribe } from "node:diagnostics_channel";
import { addressOf, trustedProxies } from "./client-address.mjs";

const proxies = trustedProxies(process.env.TRUST_PROXY) ?? 0;

subscribe("http.server.request.start", (message) => {
	const { request } = /** @type {{ request: import("node:http").IncomingMessage }} */ (message);
	const address = addressOf(request.socket.remoteAddress, request.headers["x-forwarded-for"], proxies);
	if (address === null) delete request.headers["x-forwarded-for"];
	else request.headers["x-forwarded-for"] = address;
});

// Told to whoever asks for the header: without this module it may say anything.
process.env.VARIORUM_ADDRESSES = "checked";
