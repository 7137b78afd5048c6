/** So many of the files that were taken out of a record are kept, the latest: they can be put back until a claim is filed. Product rule. */
export const mostRemoved = 20
