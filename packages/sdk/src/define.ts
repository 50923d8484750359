import './linli-launcher.ts';
import './linli-nearby.ts';
import './linli-report.ts';
import './linli-status.ts';
import './linli-team.ts';
