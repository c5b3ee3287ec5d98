/** Resolves with the first request to stop; a second one ends the program at once. */
export function onStopSignal(): Promise<string> {
  return new Promise((stop) => {
    let isAsked = false
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (isAsked && signal === 'SIGINT') process.exit(130)
        isAsked = true
        stop(signal)
      })
    }
  })
}
