/** The request header by which proxy.ts tells a page or action at which address of the desk it was called. */
export const DESK_PATH_HEADER = "x-desk-path";

/** `path` where it is an address of the desk on this very site, else the desk's home: what a sign-in may lead to. */
export function deskPath(path: string | null | undefined): string {
	if (!path || !/^\/desk(?:[/?]|$)/.test(path) || /[\\\p{Cc}]/u.test(path)) return "/desk";
	if (path.startsWith("/desk/sign-in")) return "/desk";
	return path;
}
