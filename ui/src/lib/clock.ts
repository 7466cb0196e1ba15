/** This moment. What is shown of times is told against one such moment, not against a clock that runs on. */
export const now = () => new Date();
