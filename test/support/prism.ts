export { startPrism } from '../../src/cli/mock/server.ts'
