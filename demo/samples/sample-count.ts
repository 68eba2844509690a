/** How many sample cases there are, for those who count them before they are made. */
export const sampleCount = 500;
