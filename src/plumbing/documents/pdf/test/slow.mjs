// Stands in for the process that sets papers: sends back what it is told to be.
process.on('message', ({ number, paper }) => {
  const data = paper.title
  if (data === 'dies') process.exit(1)
  if (data === 'breaks') process.send({ kind: 'failed', number, why: 'the paper is broken' })
  if (data === 'cannot') process.send({ kind: 'absent', number })
  if (data === 'hangs') for (;;);
  if (data.startsWith('says ')) process.send({ kind: 'written', number, bytes: Buffer.from(data.slice(5)) })
})
