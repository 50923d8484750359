import { LinliLauncher } from './launcher/LinliLauncher.ts';

// A page may carry two versions: the first one stays.
if (!customElements.get('linli-launcher')) customElements.define('linli-launcher', LinliLauncher);
