import { regionFigures } from './matching/region-figures.ts'

const [people = '2000', reciprocity = '0', topK = '20', seconds = '60', whole = ''] = process.argv.slice(2)
for (const line of regionFigures({
  people: Number(people),
  reciprocity: Number(reciprocity),
  topK: Number(topK),
  seconds: Number(seconds),
  whole: whole === 'whole',
}))
  console.log(line)
