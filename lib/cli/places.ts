import path from "node:path";

/** Where the built-in database and what else must outlive a start is kept. The tests have a place of their own. */
export const DATA = path.resolve(process.env.VARIORUM_DATA || ".data");

/** Where Next builds to, within the project; next.config.ts reads the same variable. */
export const DIST = process.env.VARIORUM_DIST || ".next";
