/** The header that says which process a request comes from. */
export const PID_HEADER = 'x-fleet-pid'
