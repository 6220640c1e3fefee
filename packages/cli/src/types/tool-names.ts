/** A function tool with the names that generated code has for it. */
export interface NamedTool {
  /** As the session file has it. */
  readonly name: string;
  /** The first part of the names of its types: `LookUpOrder`. */
  readonly typeName: string;
}

/** Names the types of tools: each is an identifier, and no two are the same. */
export function nameTools(names: readonly string[]): NamedTool[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const wanted = pascalCase(name);
    let typeName = wanted;
    // Some other tool may be called what the number makes of this one.
    for (let count = 2; taken.has(typeName); count++) typeName = `${wanted}${count}`;
    taken.add(typeName);
    return { name, typeName };
  });
}

/**
 * `look_up-order` as `LookUpOrder`. A letter after a digit is made a capital, as the writer of types
 * does too; what begins with a digit gets a word before it.
 */
export function pascalCase(name: string): string {
  const joined = name
    .replace(/(?:^|[^A-Za-z0-9]+|(?<=\d))([a-z])/g, (_, letter: string) => letter.toUpperCase())
    .replaceAll(/[^A-Za-z0-9]/g, "");
  return /^[A-Za-z]/.test(joined) ? joined : `Tool${joined}`;
}

/** A property of an object literal or an interface, quoted where it has to be. */
export function propertyName(name: string): string {
  // Written plainly, this one would set the prototype.
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
