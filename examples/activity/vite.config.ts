import { defineConfig } from 'vite'

export default defineConfig({
  // The front end needs the client id, which is public. No other variable of the application becomes part of it.
  envPrefix: ['VITE_', 'DISCORD_CLIENT_ID'],
  // Discord opens the Activity through a tunnel during development.
  server: { allowedHosts: ['.trycloudflare.com'] },
})
