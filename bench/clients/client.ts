/** Functions by name. Each fetches the current user once from the loopback server. */
export type Calls = Readonly<Record<string, () => Promise<unknown>>>

/** @param origin Origin of the loopback server. */
export type Connect = (origin: string) => Calls

export const TOKEN = '6qrZcUqja7812RVdnEKjpzOL4CvHBFG'
