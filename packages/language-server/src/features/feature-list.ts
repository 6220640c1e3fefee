import { codeActions } from "./code-actions.ts";
import { codeLenses } from "./code-lenses.ts";
import type { Feature } from "./feature.ts";
import { navigation } from "./navigation.ts";
import { rename } from "./rename.ts";
import { structure } from "./structure.ts";

/** All that the server answers about documents, besides their diagnostics. */
export const features: readonly Feature[] = [
  navigation,
  rename,
  structure,
  codeActions,
  codeLenses,
];
