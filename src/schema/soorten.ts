/** Whose money it is. */
export const SOORTEN = ["rijk", "regio-publiek", "regio-privaat"] as const;
