/** What is left of a server's output when all messages of the protocol are taken out. */
export function strayOutput(output: string): string {
  let rest = output;
  for (;;) {
    const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest);
    if (header === null) return rest;
    const end = header[0].length + Number(header[1]);
    JSON.parse(Buffer.from(rest.slice(header[0].length, end), "latin1").toString("utf8"));
    rest = rest.slice(end);
  }
}
