import { LinliStatus } from './status/LinliStatus.ts';

// A page may carry two versions: the first one stays.
if (!customElements.get('linli-status')) customElements.define('linli-status', LinliStatus);
