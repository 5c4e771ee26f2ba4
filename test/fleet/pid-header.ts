/** Request header with the ID of the process that sends the request. */
export const PID_HEADER = 'x-fleet-pid'
