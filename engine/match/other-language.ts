/** A language without a vocabulary, only told apart. "und" is one that is not even known by name. */
export interface OtherLanguage {
  lang: string;
  name: string;
  script: string;
}
