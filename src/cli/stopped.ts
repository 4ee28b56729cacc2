/** The exit code that a shell gives for a program that Ctrl+C ended. */
export const stopped = 130;
