// Stands in a test where the reading process stands, and never answers: it spins, or reaches for memory.
process.once('message', job => {
  const hoard: number[][] = []
  const isGreedy = (job as { readonly path: string }).path === 'greedy'
  for (;;) if (isGreedy) hoard.push(Array.from({ length: 100_000 }, (_, at) => at + hoard.length))
})
