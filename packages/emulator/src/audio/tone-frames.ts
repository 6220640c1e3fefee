// Encoded by `npm run generate`; not to be edited.

/** Opus frames of 20 ms, in base64, with which a soft tone of 400 Hz begins. */
export const toneOpening = [
  "mLU8RKNhiweL7XcXQUQ4CtvdYh9Q6xAat8AakrbbRuLGZFvAACIvuA==",
  "mLBoCfzqdr7uO+37iU7LPUainkRajZGRJOpgsjnLBJFbVo1ef+8LuQ==",
  "mLBm5ir+lp+I1xLbCtSFMRWMmfXR0w8mXpIrxUudGQgEZGZnvICvuQ==",
  "mLBm8SIuX5ISaNw1UVnRBWnMvCXm5B+/Ap5da886MhAIyLG1I7BfuQ==",
  "mLBn//DpuxOGjNdCcoSHqHY2pCXm5B+/Ap5da886MhAIyLG1IW9fuQ==",
  "mLBm8SIuX5ISaNw1UVnRBWnMvCXm5B+/Ap5da886MhAIyLG1IWBfuQ==",
];

/** The frame with which it goes on for as long as it sounds. */
export const toneFrame = "mLBm8SIuX5ISaNw1UVnRBWnMvCXm5B+/Ap5da886MhAIyLG1IXBfuQ==";
