import { createTransport } from 'nodemailer'
import type { Config } from '../../platform/config.ts'
import { bad, type Finding, good, note } from './finding.ts'

const mail = { id: 'mail', what: { ru: 'Почта', en: 'Mail' } }
const remedy = { ru: 'Проверьте SMTP_URL; письма тем временем ждут.', en: 'Check SMTP_URL; letters wait meanwhile.' }

export async function checkMail({ smtpUrl, mailFrom }: Config): Promise<Finding[]> {
  if (!smtpUrl) {
    return [
      note(mail, 'SMTP_URL −', {
        ru: 'Письма ждут в программе: куратор открывает и печатает их. Для отправки задайте SMTP_URL и MAIL_FROM.',
        en: 'Letters wait inside: the curator opens and prints them. To send them, set SMTP_URL and MAIL_FROM.',
      }),
    ]
  }
  const transport = createTransport(smtpUrl, {
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 8000,
  } as object)
  try {
    await transport.verify()
    return [
      mailFrom
        ? good(mail, new URL(smtpUrl).host)
        : bad(mail, 'MAIL_FROM −', { ru: 'Задайте MAIL_FROM.', en: 'Set MAIL_FROM.' }),
    ]
  } catch (error) {
    return [bad(mail, error, remedy)]
  } finally {
    transport.close()
  }
}
