/**
 * Resolves with the first request to stop: a signal, or the end of the parent that started this process. A second
 * interrupt, a second later or more (terminals and npm send the first one twice), ends the program at once.
 */
export function onStopSignal(): Promise<string> {
  return new Promise((stop) => {
    let askedAt: number | undefined
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (signal === 'SIGINT' && askedAt !== undefined && Date.now() - askedAt > 1000) process.exit(130)
        askedAt ??= Date.now()
        stop(signal)
      })
    }
    process.on('disconnect', () => stop('parent ended'))
    process.channel?.unref()
  })
}
