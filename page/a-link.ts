/** Candidates of this rank and above are links of a page; below are usual addresses. */
export const A_LINK = 25;
