import { codeActions } from "./code-actions.ts";
import { completion } from "./completion.ts";
import { decorations } from "./decorations.ts";
import type { Feature } from "./feature.ts";
import { formatting } from "./formatting.ts";
import { hover } from "./hover.ts";
import { navigation } from "./navigation.ts";
import { rename } from "./rename.ts";
import { structure } from "./structure.ts";

/** All that the server answers about documents, besides their diagnostics. */
export const features: readonly Feature[] = [
  completion,
  hover,
  navigation,
  rename,
  structure,
  decorations,
  codeActions,
  formatting,
];
