/** What became of a policy since its last kept capture. `elsewhere`: only another page of the same site was kept. */
export interface Since {
  id: string;
  keptAt: string;
  change: 'none' | 'changed' | 'elsewhere';
}
