import { signIn } from '../../../lib/sign-in'

export const { GET, POST } = signIn.handlers
