/** Whose way of speaking an address is for. */
export interface Dialect {
  /** The addresses of the Realtime API begin with it. */
  readonly base: string;
  /** Whether the key may come in the header `api-key`. */
  readonly takesApiKeyHeader: boolean;
  /** Whether a model may have any name, because it is the user's own name of a deployment. */
  readonly namesDeployments: boolean;
}

const openai: Dialect = {
  base: "/v1/realtime",
  takesApiKeyHeader: false,
  namesDeployments: false,
};

const azure: Dialect = {
  base: "/openai/v1/realtime",
  takesApiKeyHeader: true,
  namesDeployments: true,
};

/** The dialect of a path, and what stands after its base, `""` or `/calls`; `null` for no path of the API. */
export function findDialect(path: string): { dialect: Dialect; rest: string } | null {
  for (const dialect of [openai, azure]) {
    const rest = path.slice(dialect.base.length);
    if (path.startsWith(dialect.base) && /^(?:\/|$)/.test(rest)) return { dialect, rest };
  }
  return null;
}
