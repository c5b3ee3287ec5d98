import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

/** A mail server of the test's own: takes letters, or answers as it is told. */
export async function aMailServer() {
  const letters: string[] = []
  const answers = new Map<string, string>()
  let isMute = false
  const server = createServer((socket) => {
    if (!isMute) converse(socket, letters, answers)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Raw letters as they came in. */
    letters,
    /** What is said to a recipient instead of yes: `451 later`, `550 nobody here`. */
    answer: (recipient: string, line: string) => void answers.set(recipient, line),
    agree: () => answers.clear(),
    mute: (is: boolean) => {
      isMute = is
    },
    close: () => new Promise((done) => server.close(done)),
  }
}

function converse(socket: Socket, letters: string[], answers: Map<string, string>): void {
  let inLetter = false
  let buffer = ''
  const say = (line: string) => socket.write(`${line}\r\n`)
  socket.on('error', () => {})
  say('220 test')
  socket.on('data', (chunk) => {
    buffer += chunk
    for (
      let end = buffer.indexOf(inLetter ? '\r\n.\r\n' : '\r\n');
      end >= 0;
      end = buffer.indexOf(inLetter ? '\r\n.\r\n' : '\r\n')
    ) {
      const line = buffer.slice(0, end)
      buffer = buffer.slice(end + (inLetter ? 5 : 2))
      if (inLetter) {
        letters.push(line)
        inLetter = false
        say('250 taken')
      } else if (/^DATA/i.test(line)) {
        inLetter = true
        say('354 go on')
      } else if (/^RCPT/i.test(line)) {
        say([...answers].find(([recipient]) => line.includes(recipient))?.[1] ?? '250 yes')
      } else if (/^QUIT/i.test(line)) {
        say('221 bye')
        socket.end()
      } else say('250 yes')
    }
  })
}
