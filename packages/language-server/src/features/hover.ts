import { getHover } from "@callsheet/language-service";
import type { Feature } from "./feature.ts";

/** What is under the mouse. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  listen({ connection, client, answer }) {
    connection.onHover(answer(null, (model, { position }) => getHover(model, position, client)));
  },
};
