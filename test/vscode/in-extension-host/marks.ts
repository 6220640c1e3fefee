/** Words by which the test outside tells lines about cases from all else that a window logs. */
export const passMark = "callsheet: passed";
export const failMark = "callsheet: failed";
