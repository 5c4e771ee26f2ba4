import { serve } from 'srvx'
export const x = serve({ fetch: () => new Response('x'), port: 0, silent: true, gracefulShutdown: false, manual: true })
