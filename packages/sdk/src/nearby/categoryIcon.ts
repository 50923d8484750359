import { html, type TemplateResult } from 'lit';

const drop = 'M10 2c3 4 5 7 5 10a5 5 0 0 1-10 0c0-3 2-6 5-10z';
const flame = 'M10 2c0 4 5 5 5 10a5 5 0 0 1-10 0c0-2 1-3 2-4 1 2 2 2 3-6z';
const bolt = 'M11 2L5 11h4l-1 7 7-10h-5z';
const lamp = 'M7 14a5 5 0 1 1 6 0v2H7zM8 18h4';
const house = 'M3 9l7-6 7 6M5 8v9h10V8M8 17v-5h4v5';
const lift = 'M4 3h12v14H4zM7 9l3-3 3 3M7 12l3 3 3-3';
const road = 'M6 3L3 17M14 3l3 14M10 4v2M10 9v2M10 14v3';
const bin = 'M4 6h12M8 6V3h4v3M6 6l1 11h6l1-11';
const sound = 'M3 8v4h3l4 4V4L6 8zM13 7q2 3 0 6M15 5q4 5 0 10';
const tree = 'M10 18v-6M10 12a5 5 0 1 1 1 0';
const people = 'M10 9a3 3 0 1 1 .1 0M4 17q0-6 6-6t6 6';
const coin = 'M10 3a7 7 0 1 1-.1 0M7 7l3 3 3-3M10 10v5M7 12h6';
const crane = 'M4 17V4h12M4 7l4-3M13 4v6M11 10h4v3h-4z';

const drawn: Readonly<Record<string, string>> = {
  water: drop,
  heating: flame,
  gas: flame,
  fire: flame,
  power: bolt,
  lamp,
  building: house,
  house,
  gate: house,
  elevator: lift,
  road,
  traffic: road,
  parking: road,
  bike: road,
  bus: road,
  manhole: road,
  rubbish: bin,
  toilet: bin,
  pest: bin,
  noise: sound,
  tree,
  people,
  care: people,
  health: people,
  wheelchair: people,
  dispute: people,
  fee: coin,
  card: coin,
  tools: crane,
  crane,
};

/** A line drawing for a category; what has none of its own is a plain sheet. */
export const categoryIcon = (name: string | null | undefined): TemplateResult =>
  html`<svg class="icon" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true"><path d=${drawn[name ?? ''] ?? 'M5 2h7l3 3v13H5zM8 8h4M8 12h4'} /></svg>`;
