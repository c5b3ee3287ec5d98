import { type NoteKey, sayNote } from '../people/import/note.ts'
import type { Language } from '../platform/context.ts'
import { inBothLanguages } from '../platform/words.ts'

/** Where in a template: which part, which paragraph (from 1) and how it begins. */
export type TemplatePlace = {
  readonly part: 'body' | 'header' | 'footer' | 'notes'
  readonly paragraph: number
  readonly excerpt: string
}

export type TemplateProblem = {
  readonly kind: keyof ReturnType<typeof problemWords>
  /** The tag, the part of the archive or the reason, as the sentence needs it. */
  readonly detail: string
  readonly place: TemplatePlace | null
}

const problemWords = inBothLanguages({
  ru: {
    unknownTag: (tag: string) =>
      `в этом документе нет метки {${tag}}. Возьмите метку из списка или уберите фигурные скобки.`,
    notPlain: (tag: string) =>
      `{${tag}} – не простая метка. Допустимы только {метка}, {#список} и {/список}; вычислений нет.`,
    unclosedTag: (tag: string) => `фигурная скобка открыта и не закрыта: «{${tag}». Допишите «}» в том же абзаце.`,
    unopenedTag: (tag: string) => `фигурная скобка закрыта, но не открыта: «${tag}}». Допишите «{» в том же абзаце.`,
    unclosedLoop: (tag: string) => `список {#${tag}} не закрыт. Поставьте {/${tag}} после последней его строки.`,
    unopenedLoop: (tag: string) => `{/${tag}} закрывает список, который не открыт. Поставьте раньше {#${tag}}.`,
    notAList: (tag: string) => `{${tag}} – одно значение, а не список: уберите «#».`,
    isAList: (tag: string) => `{${tag}} – список: откройте его меткой {#${tag}} и закройте {/${tag}}.`,
    macro: (part: string) =>
      `в файле есть макросы или встроенные объекты (${part}). Сохраните его как обычный .docx без них.`,
    externalLink: (target: string) =>
      `файл подгружает содержимое извне (${target}). Вставьте рисунок или текст в сам документ и сохраните заново.`,
    field: (code: string) => `поле «${code}» подгружает содержимое извне. Замените его обычным текстом.`,
    unreadable: (reason: string) => `файл не читается: ${reason}`,
    notWord: (_: string) => 'это не документ Word (.docx). Откройте его в Word и сохраните как «Документ Word».',
    broken: (reason: string) =>
      `Word-разметка повреждена (${reason}). Возьмите шаблон из системы и внесите правки заново.`,
  },
  en: {
    unknownTag: (tag: string) => `this paper has no tag {${tag}}. Take one from the list or remove the braces.`,
    notPlain: (tag: string) =>
      `{${tag}} is not a plain tag. Only {tag}, {#list} and {/list} are allowed; nothing is computed.`,
    unclosedTag: (tag: string) => `a brace is opened and not closed: “{${tag}”. Add “}” in the same paragraph.`,
    unopenedTag: (tag: string) => `a brace is closed but not opened: “${tag}}”. Add “{” in the same paragraph.`,
    unclosedLoop: (tag: string) => `the list {#${tag}} is not closed. Put {/${tag}} after its last line.`,
    unopenedLoop: (tag: string) => `{/${tag}} closes a list that is not open. Put {#${tag}} before it.`,
    notAList: (tag: string) => `{${tag}} is one value, not a list: remove the “#”.`,
    isAList: (tag: string) => `{${tag}} is a list: open it with {#${tag}} and close it with {/${tag}}.`,
    macro: (part: string) =>
      `the file holds macros or embedded objects (${part}). Save it as a plain .docx without them.`,
    externalLink: (target: string) =>
      `the file loads content from outside (${target}). Put the picture or text into the document itself and save again.`,
    field: (code: string) => `the field “${code}” loads content from outside. Replace it with plain text.`,
    unreadable: (reason: string) => `the file cannot be read: ${reason}`,
    notWord: (_: string) => 'this is not a Word document (.docx). Open it in Word and save it as “Word document”.',
    broken: (reason: string) => `the Word markup is damaged (${reason}). Take the shipped template and edit it anew.`,
  },
})

const placeWords = inBothLanguages({
  ru: {
    body: 'Текст',
    header: 'Верхний колонтитул',
    footer: 'Нижний колонтитул',
    notes: 'Сноски',
    at: (part: string, paragraph: number, excerpt: string) => `${part}, абзац ${paragraph} («${excerpt}»): `,
  },
  en: {
    body: 'Text',
    header: 'Header',
    footer: 'Footer',
    notes: 'Notes',
    at: (part: string, paragraph: number, excerpt: string) => `${part}, paragraph ${paragraph} (“${excerpt}”): `,
  },
})

/** The problem as a sentence: where, what, and what to do. */
export function sayTemplateProblem({ kind, detail, place }: TemplateProblem, language: Language): string {
  const reason = kind === 'unreadable' ? sayNote({ key: detail as NoteKey, details: [] }, language) : detail
  const text = problemWords(language)[kind](reason)
  if (!place) return text.slice(0, 1).toUpperCase() + text.slice(1)
  const t = placeWords(language)
  return t.at(t[place.part], place.paragraph, place.excerpt) + text
}
