export { loadSolver, type Answer, type Bounds, type Sums, type Solver } from './solver.ts'
