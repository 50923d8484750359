/// <reference path="./elements.d.ts" />
export {};
