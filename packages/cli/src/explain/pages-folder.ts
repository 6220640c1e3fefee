import { join } from "node:path";

/** Where the pages of the rules lie. The build puts another module in this one's place. */
export const pagesFolder = join(import.meta.dirname, "../../../../docs/rules");
