import { z } from "zod";
import { articleUrl, outletName } from "@/lib/articles/schema";

/** What an editor can correct of a source: its name, and the address of its own front page. */
export const sourceEdit = z.object({ name: outletName, homepage: articleUrl });

export type SourceEdit = z.output<typeof sourceEdit>;
