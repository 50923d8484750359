// biome-ignore lint/performance/noBarrelFile: the package's public door, the one place where names are gathered
export { LinliLauncher } from './launcher/LinliLauncher.ts';
export { LinliNearby } from './nearby/LinliNearby.ts';
export { LinliReport } from './report/LinliReport.ts';
export { LinliStatus } from './status/LinliStatus.ts';
export { LinliTeam } from './team/LinliTeam.ts';
