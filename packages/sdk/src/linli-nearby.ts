import { LinliNearby } from './nearby/LinliNearby.ts';

// A page may carry two versions: the first one stays.
if (!customElements.get('linli-nearby')) customElements.define('linli-nearby', LinliNearby);
