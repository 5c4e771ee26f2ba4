export { startPrism } from '../../scripts/prism.ts'
