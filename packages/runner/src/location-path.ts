const origin = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i;
const queryAndFragment = /[?#].*$/;

/**
 * The path of a `Location` header, be that an address, `https://HOST/v1/realtime/calls/rtc_1?x=1`,
 * or a path already: `/v1/realtime/calls/rtc_1`.
 */
export function locationPath(location: string): string {
  // A header is one line, and `URL` would take several times as long for every answer.
  return location.replace(origin, "").replace(queryAndFragment, "");
}
