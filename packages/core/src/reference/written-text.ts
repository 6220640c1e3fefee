import { scalarAt, scalarsLike } from "../document/find-scalars.ts";
import type { YamlScalar } from "../document/yaml-scalar.ts";
import type { Mount } from "./resolved-tree.ts";

/** What people wrote, of a file and of those that it includes. */
export interface WrittenText {
  /**
   * The scalars that hold a form, a global expression that matches in the text of a file as it does
   * in the scalar alone. In the order of the text, the file's own first.
   */
  readonly like: (form: RegExp) => readonly YamlScalar[];
  /** The scalar at a pointer of the resolved value; `null` where something else stands. */
  readonly at: (pointer: string) => YamlScalar | null;
}

/** Nothing, as of what came over the wire. */
export const nothingWritten: WrittenText = { like: () => [], at: () => null };

export function writtenText(mounts: readonly Mount[]): WrittenText {
  return {
    like: (form) => mounts.flatMap((mount) => scalarsLike(mount.document, form).map(within(mount))),
    at(pointer) {
      // What is included stands in the place of the reference to it.
      for (const mount of mounts.toReversed()) {
        if (`${pointer}/`.startsWith(`${mount.pointer}/`)) {
          const scalar = scalarAt(mount.document, pointer.slice(mount.pointer.length));
          if (scalar !== null) return within(mount)(scalar);
        }
      }
      return null;
    },
  };
}

function within({ pointer: mounted }: Mount): (scalar: YamlScalar) => YamlScalar {
  return (scalar) => ({ ...scalar, pointer: mounted + scalar.pointer });
}
