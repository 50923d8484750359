import { LinliTeam } from './team/LinliTeam.ts';

// A page may carry two versions: the first one stays.
if (!customElements.get('linli-team')) customElements.define('linli-team', LinliTeam);
