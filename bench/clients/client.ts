/** Calls by their names, each of which fetches the current user once from a server that plays Discord's part. */
export type Calls = Readonly<Record<string, () => Promise<unknown>>>

/** @param origin Of the server. */
export type Connect = (origin: string) => Calls

export const TOKEN = '6qrZcUqja7812RVdnEKjpzOL4CvHBFG'
