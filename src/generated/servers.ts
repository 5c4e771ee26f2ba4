// Generated from spec/openapi.yaml by scripts/generate.ts. Do not edit.

/** Base URL of the API. */
export const API_SERVER = 'https://discord.com/api/v10'

/** URL of the page that asks a user for consent. */
export const AUTHORIZATION_URL = 'https://discord.com/oauth2/authorize'
