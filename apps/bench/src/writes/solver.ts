// A thread of its own: does the work of some challenges and answers with their solutions.
import { parentPort, workerData } from 'node:worker_threads';
import { solveChallenge } from '@linli/core/abuse/challenge';
import type { Puzzle } from './challenges.ts';

parentPort?.postMessage((workerData as Puzzle[]).map(solveChallenge));
